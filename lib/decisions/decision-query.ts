import * as v from 'valibot'
import { DEVICES } from '#lib/core/events/device'

const word = (longest: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest)), '')
/** A form sends a field that was left empty too. */
const orEmpty = <S extends v.GenericSchema<string, string>>(schema: S) =>
  v.optional(v.union([v.literal(''), schema]), '')

/** The circumstances of a visit. What is left out is unknown, or as it is for most. */
export const DecisionQuery = v.object({
  /** Any visitor id; without one a new visitor is made up. */
  visitor: orEmpty(
    v.pipe(v.string(), v.regex(/^[\w.:-]{1,64}$/, 'Not an id of 1 to 64 letters, digits, . : _ or -')),
  ),
  path: orEmpty(
    v.pipe(v.string(), v.maxLength(256), v.regex(/^\/[^\s?#\\]*$/, 'Not a path such as /products')),
  ),
  country: orEmpty(
    v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/, 'Not a country of two letters, such as DE')),
  ),
  region: word(3),
  city: word(80),
  device: v.optional(v.union([v.literal(''), v.picklist(DEVICES)]), ''),
  language: orEmpty(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'Not a language of two letters, such as de'))),
  returning: v.optional(v.picklist(['', 'yes', 'no']), ''),
  /** As it stands in an address, without the question mark. */
  query: word(500),
  browser: word(40),
  os: word(40),
  referrer: word(128),
  hour: orEmpty(v.pipe(v.string(), v.regex(/^(?:1?\d|2[0-3])$/, 'Not an hour from 0 to 23'))),
  weekday: orEmpty(v.pipe(v.string(), v.regex(/^[1-7]$/, 'Not 1, Monday, to 7'))),
  /** Earlier assignments: `<experiment>_<variant>_<tag>` joined by `~`. */
  sticky: word(3_500),
})
export type DecisionQuery = v.InferOutput<typeof DecisionQuery>
