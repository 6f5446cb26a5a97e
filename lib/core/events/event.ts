import * as v from 'valibot'

/** Events in one batch, and bytes of its body: the contract of `POST /api/events`. */
export const MAX_EVENTS = 50
export const MAX_BATCH_BYTES = 16_384

/** Revenue counts from checkout alone, where the server knows the amount. */
export const PURCHASE = 'purchase'

const Id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,64}$/, 'Not 1 to 64 letters, digits or . : - _'))

/** A pathname as the browser sends it: no query, because that may name a person. */
const Path = v.pipe(
  v.string(),
  v.maxLength(256),
  v.regex(/^\/[^\s?#\\]*$/, 'Not a pathname without query and fragment'),
)

/** A goal, a slot or an event: `signup`, `home.hero`. */
const Name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9._-]{0,63}$/, 'Not 1 to 64 of a-z, 0-9, dot, underscore and hyphen'),
)

const Amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9))

/** What every event carries. `code` is that of the page which sent it. */
const common = {
  id: Id,
  path: Path,
  code: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w.~-]{1,120}$/, 'Not a page code'))),
}

const amount = {
  /** In the currency's main unit: 49.9. */
  value: v.exactOptional(Amount),
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'Not an ISO 4217 code'))),
}

const Vital = v.object({
  metric: v.picklist(['LCP', 'INP', 'CLS', 'FCP', 'TTFB']),
  /** Milliseconds; for CLS the score. */
  value: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(3_600_000)),
})

/** One event of the browser. What else it may hold is passed over, so that newer trackers can talk to older servers. */
export const Event = v.variant('type', [
  v.object({ ...common, type: v.literal('pageview') }),
  /** `name` is the slot that was seen, or the experiment; without one the whole page counts as seen. */
  v.object({ ...common, type: v.literal('exposure'), name: v.exactOptional(Name) }),
  v.object({ ...common, ...amount, type: v.literal('conversion'), name: Name }),
  v.object({ ...common, ...amount, type: v.literal('custom'), name: Name }),
  v.object({ ...common, type: v.literal('vital'), vital: Vital }),
])
export type Event = v.InferOutput<typeof Event>

export const Batch = v.object({ events: v.pipe(v.array(Event), v.minLength(1), v.maxLength(MAX_EVENTS)) })
