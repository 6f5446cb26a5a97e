import * as v from 'valibot'
import { SERVER_TIMINGS, VITALS } from './vital-bucket.ts'

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
export const Name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9._-]{0,63}$/, 'Not 1 to 64 of a-z, 0-9, dot, underscore and hyphen'),
)

/** What was reached: a name, or the click on a slot's call to action, `click:home.hero`. */
export const ConversionName = v.pipe(
  v.string(),
  v.regex(
    /^(?:click:)?[a-z][a-z0-9._-]{0,63}$/,
    'Not 1 to 64 of a-z, 0-9, dot, underscore and hyphen, with or without `click:` in front',
  ),
)

/** The host name of the referring page: no path or query, because those may name a person. */
const Host = v.pipe(v.string(), v.regex(/^[a-z0-9._-]{1,128}$/, 'Not a host name in lower case'))
/** A campaign's word as it stands in the address; what cannot be kept is cut or left out, never refused. */
const CampaignWord = v.pipe(v.string(), v.maxLength(256))

const Amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9))

/** What every event carries. `code` is that of the page which sent it. */
const common = {
  id: Id,
  path: Path,
  /** How long ago it happened when the batch was sent, in milliseconds; clamped to a day. */
  ageMs: v.exactOptional(v.pipe(v.number(), v.finite())),
  /** Of a server's own events, sent with a token: whose, when (ISO 8601) and from which country. */
  visitor: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{22}$/, 'Not a visitor id'))),
  at: v.exactOptional(v.pipe(v.string(), v.isoTimestamp('Not a timestamp with offset'))),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Not an ISO 3166-1 code'))),
  code: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w.~-]{1,120}$/, 'Not a page code'))),
}

const amount = {
  /** In the currency's main unit: 49.9. */
  value: v.exactOptional(Amount),
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'Not an ISO 4217 code'))),
}

const campaign = {
  /** Where the view comes from, told by views that follow no page of ours. */
  referrer: v.exactOptional(Host),
  utm: v.exactOptional(
    v.object({
      source: v.exactOptional(CampaignWord),
      medium: v.exactOptional(CampaignWord),
      campaign: v.exactOptional(CampaignWord),
    }),
  ),
}

const Duration = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(3_600_000))

const Vital = v.object({
  metric: v.picklist(VITALS),
  /** Milliseconds; for CLS the score. */
  value: Duration,
  /** CSS selector of the element that is to blame, told by a sample of loads. */
  element: v.exactOptional(v.pipe(v.string(), v.maxLength(120))),
  /** With TTFB: the server's share of it as its `Server-Timing` says, in milliseconds. */
  server: v.exactOptional(v.object(v.entriesFromList(SERVER_TIMINGS, v.exactOptional(Duration)))),
})

/** One event of the browser. What else it may hold is passed over, so that newer trackers can talk to older servers. */
export const Event = v.variant('type', [
  v.object({ ...common, ...campaign, type: v.literal('pageview') }),
  /** `name` is the slot that was seen, or the experiment; without one the whole page counts as seen. */
  v.object({ ...common, type: v.literal('exposure'), name: v.exactOptional(Name) }),
  v.object({ ...common, ...amount, type: v.literal('conversion'), name: ConversionName }),
  v.object({ ...common, ...amount, type: v.literal('custom'), name: Name }),
  v.object({ ...common, type: v.literal('vital'), vital: Vital }),
])
export type Event = v.InferOutput<typeof Event>

/** `wd` is 1 when the browser says that a program drives it (`navigator.webdriver`). */
export const Batch = v.object({
  events: v.pipe(v.array(Event), v.minLength(1), v.maxLength(MAX_EVENTS)),
  wd: v.exactOptional(v.picklist([0, 1])),
  /** By the sender's clock, in milliseconds since the epoch: says how well that goes, and dates nothing. */
  sentAt: v.exactOptional(v.pipe(v.number(), v.finite())),
  /** For all events that do not say their own. */
  visitor: common.visitor,
  country: common.country,
})
export type Batch = v.InferOutput<typeof Batch>
