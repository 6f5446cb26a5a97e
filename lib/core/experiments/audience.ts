import * as v from 'valibot'
import { repeatsRepetition } from './repeats-repetition.ts'

/** A name that may stand in a page code and in a sticky cookie. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'Small letters, digits and hyphens, beginning with a letter or digit, at most 64',
  ),
)

const AttributeName = v.pipe(
  v.string(),
  v.regex(
    /^(country|region|city|market|language|device|browser|os|returning|heldOut|referrer|path|hour|weekday|utm\.(source|medium|campaign|term|content)|(query|cookie|claim)\.[\w-]{1,64})$/,
    'No attribute: such as country, path, query.NAME or claim.NAME',
  ),
)

const Text = v.pipe(v.string(), v.regex(/^[\s\S]{0,256}$/, 'Longer than 256 characters'))
const Texts = v.array(v.union([Text, v.number(), v.boolean()]))
const Pattern = v.pipe(
  Text,
  v.check(isPattern, 'Not a regular expression'),
  v.check((source) => !repeatsRepetition(source), 'Repeats a repetition: write a+ for (a+)+'),
)
const optionalNumber = v.exactOptional(v.number())
const optionalText = v.exactOptional(Text)
const optionalTexts = v.exactOptional(Texts)

/** Bounds of a semantic version, all of which must hold. */
const VersionBounds = v.strictObject({
  eq: optionalText,
  gt: optionalText,
  gte: optionalText,
  lt: optionalText,
  lte: optionalText,
})
export type VersionBounds = v.InferOutput<typeof VersionBounds>

const operators = {
  in: optionalTexts,
  notIn: optionalTexts,
  equals: v.exactOptional(v.union([Text, v.number(), v.boolean()])),
  notEquals: v.exactOptional(v.union([Text, v.number(), v.boolean()])),
  contains: optionalText,
  startsWith: optionalText,
  endsWith: optionalText,
  matches: v.exactOptional(Pattern),
  gt: optionalNumber,
  gte: optionalNumber,
  lt: optionalNumber,
  lte: optionalNumber,
  version: v.exactOptional(VersionBounds),
}

type Operators = v.InferOutput<v.ObjectSchema<typeof operators, undefined>>

/** An attribute and what must hold for it; several operators must all hold. */
export type Condition = Operators & { attribute: string }

/**
 * Everything that stands in one object must hold: `{}` is everybody, `{"any": []}` nobody. An attribute takes one or
 * more operators; `{"attribute": "claim.app", "version": {"gte": "1.2.0"}}` compares semantic versions. Unknown keys
 * are refused here, unlike elsewhere: to ignore a misspelt operator would widen the audience.
 */
export type Audience = Operators & {
  all?: Audience[]
  any?: Audience[]
  none?: Audience[]
  segment?: string
  attribute?: string
}

const nested = v.exactOptional(v.array(v.lazy((): v.GenericSchema<unknown, Audience> => Audience)))

export const Audience: v.GenericSchema<unknown, Audience> = v.pipe(
  v.unknown(),
  // To Valibot an array is an object too, and an empty one would be everybody.
  v.check((value) => !Array.isArray(value), 'Not an object'),
  v.strictObject({
    all: nested,
    any: nested,
    none: nested,
    segment: v.exactOptional(Id),
    attribute: v.exactOptional(AttributeName),
    ...operators,
  }),
  v.check(hasWholeCondition, 'An attribute needs an operator, and an operator an attribute'),
  v.check((audience) => countIn(audience, isCondition) <= 50, 'More than 50 conditions: use segments'),
  v.check((audience) => countIn(audience, hasPattern) <= 20, 'More than 20 matches: use in or startsWith'),
)

/** Names of the segments that an audience refers to. */
export function segmentsIn(audience: Audience): readonly string[] {
  const { all = [], any = [], none = [], segment } = audience
  const deeper = [all, any, none].flat().flatMap(segmentsIn)
  return segment === undefined ? deeper : [segment, ...deeper]
}

function hasWholeCondition(audience: Audience): boolean {
  return (audience.attribute !== undefined) === Object.keys(operators).some((name) => name in audience)
}

/** How many parts of an audience are of a kind, itself included. */
function countIn(audience: Audience, isCounted: (part: Audience) => boolean): number {
  const { all = [], any = [], none = [] } = audience
  const parts = [all, any, none].flat()
  return parts.reduce((sum, part) => sum + countIn(part, isCounted), isCounted(audience) ? 1 : 0)
}

function isCondition({ attribute, segment }: Audience): boolean {
  return attribute !== undefined || segment !== undefined
}

function hasPattern({ matches }: Audience): boolean {
  return matches !== undefined
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}
