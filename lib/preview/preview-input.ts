import * as v from 'valibot'
import { Id } from '#lib/core/experiments/audience'
import { LANGUAGES } from '#lib/core/shop/language'

const MAX_CHOICES = 20
const MAX_HOURS = 30 * 24

/** The body of `POST /api/preview`. */
export const PreviewInput = v.strictObject({
  path: v.pipe(v.string(), v.startsWith('/'), v.maxLength(200)),
  choices: v.pipe(
    v.record(Id, Id),
    v.check((choices) => Object.keys(choices).length <= MAX_CHOICES, `Not more than ${MAX_CHOICES} choices`),
  ),
  market: v.exactOptional(Id),
  device: v.exactOptional(v.picklist(['mobile', 'tablet', 'desktop'])),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  mode: v.picklist(['share', 'frame']),
  expiresInHours: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(MAX_HOURS))),
})
export type PreviewInput = v.InferOutput<typeof PreviewInput>
