import * as v from 'valibot'

/** A name that a browser's tab gives itself. */
const Client = v.pipe(v.string(), v.regex(/^[\w-]{8,36}$/, 'Not 8 to 36 letters, digits, _ or -'))
const MAX_VALUE_CHARS = 4_096

const Presence = v.strictObject({
  client: Client,
  /** What is being edited, in words; null when nothing is. */
  field: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(120))), null),
})

const Edit = v.strictObject({
  client: Client,
  pointer: v.pipe(
    v.string(),
    v.maxLength(256),
    v.regex(/^(?:\/[^/]*)+$/, 'Not a JSON pointer into the draft'),
  ),
  value: v.pipe(
    v.unknown(),
    v.check(
      (value) => (JSON.stringify(value) ?? '').length <= MAX_VALUE_CHARS,
      `Longer than ${MAX_VALUE_CHARS} characters`,
    ),
  ),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

const topic = v.string()

/** What a client may tell: that somebody is there or has gone, and what they are changing. */
export const LiveInput = v.variant('type', [
  v.strictObject({ topic, type: v.literal('presence'), body: Presence }),
  v.strictObject({ topic, type: v.literal('leave'), body: v.strictObject({ client: Client }) }),
  v.strictObject({ topic, type: v.literal('edit'), body: Edit }),
])
export type LiveInput = v.InferOutput<typeof LiveInput>
