import * as v from 'valibot'
import { slots } from '#content/slots'
import { Id } from '#lib/core/experiments/audience'
import { LANGUAGES } from '#lib/core/shop/language'

const MAX_CHOICES = 20
const MAX_HOURS = 30 * 24

const SLOT_NAMES = Object.values(slots).map(({ name }) => name)

/** What one rule of a slot shows, by language, before anybody has published it. */
export const PreviewedRule = v.strictObject({
  slot: v.picklist(SLOT_NAMES),
  content: v.record(v.picklist(LANGUAGES), v.unknown()),
})
export type PreviewedRule = v.InferOutput<typeof PreviewedRule>

/** The body of `POST /api/preview`. */
export const PreviewInput = v.strictObject({
  path: v.pipe(v.string(), v.startsWith('/'), v.maxLength(200)),
  choices: v.pipe(
    v.record(Id, Id),
    v.check((choices) => Object.keys(choices).length <= MAX_CHOICES, `Not more than ${MAX_CHOICES} choices`),
  ),
  market: v.exactOptional(Id),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Two capital letters, such as DE'))),
  device: v.exactOptional(v.picklist(['mobile', 'tablet', 'desktop'])),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  rule: v.exactOptional(PreviewedRule),
  mode: v.picklist(['share', 'frame']),
  expiresInHours: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(MAX_HOURS))),
})
export type PreviewInput = v.InferOutput<typeof PreviewInput>
