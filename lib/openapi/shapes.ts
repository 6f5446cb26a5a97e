import * as v from 'valibot'
import { ROLES } from '#lib/core/access/roles'
import { CURRENCIES } from '#lib/core/shop/money'

/** What handlers read and answer without a schema of their own; `answers.test.ts` holds real answers against these. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Currency = v.picklist(CURRENCIES)

/** RFC 9457. */
export const Problem = v.looseObject({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.exactOptional(v.string()),
  /** A stable name of what went wrong, for programs. */
  code: v.exactOptional(v.string()),
  requestId: v.exactOptional(v.string()),
  /** Faults of the input, each with its JSON pointer (RFC 6901). */
  errors: v.exactOptional(v.array(v.object({ pointer: v.string(), detail: v.string() }))),
})

export const Member = v.object({
  id: v.string(),
  roles: v.array(v.picklist(ROLES)),
  name: v.exactOptional(v.string()),
  email: v.exactOptional(v.string()),
})

const Dependency = v.object({ status: v.picklist(['ok', 'down']), latencyMs: v.number() })
export const Health = v.object({
  status: v.picklist(['ok', 'degraded']),
  dependencies: v.object({ redis: Dependency, edgeConfig: Dependency }),
})

const Line = v.object({
  slug: v.string(),
  name: v.string(),
  quantity: count,
  unitMinor: count,
  totalMinor: count,
})

/** Amounts are in the currency's smallest unit. */
export const SessionState = v.object({ session: v.picklist(['none', 'valid', 'over']) })
export const Cart = v.object({
  market: v.string(),
  country: v.nullable(v.string()),
  currency: Currency,
  lines: v.array(Line),
  itemsMinor: count,
  shippingMinor: count,
  freeShippingFromMinor: count,
  totalMinor: count,
})

export const Order = v.object({
  id: v.string(),
  createdAt: v.string(),
  country: v.string(),
  currency: Currency,
  lines: v.array(Line),
  itemsMinor: count,
  shippingMinor: count,
  totalMinor: count,
})
export const Orders = v.object({ orders: v.array(Order) })

export const Credentials = v.object({
  email: v.string(),
  password: v.string(),
  /** Where a form goes afterwards, within this site. */
  next: v.exactOptional(v.string()),
})
export const Registration = v.object({ ...Credentials.entries, name: v.exactOptional(v.string()) })
export const LinkToken = v.object({ token: v.string(), next: v.exactOptional(v.string()) })
export const Session = v.object({
  sub: v.string(),
  roles: v.array(v.picklist(ROLES)),
  claims: v.exactOptional(v.record(v.string(), v.unknown())),
  endsAt: v.string(),
})
export const Refreshed = v.object({ ok: v.literal(true) })

export const GraphqlRequest = v.object({
  query: v.string(),
  variables: v.exactOptional(v.nullable(v.record(v.string(), v.unknown()))),
  operationName: v.exactOptional(v.nullable(v.string())),
})
export const GraphqlAnswer = v.looseObject({
  data: v.exactOptional(v.unknown()),
  errors: v.exactOptional(v.array(v.looseObject({ message: v.string() }))),
})

export const RatiosPublished = v.object({
  version: v.number(),
  changes: v.array(v.object({ variant: v.string(), from: v.number(), to: v.number() })),
  sentence: v.string(),
  recorded: v.boolean(),
  propagationSeconds: v.number(),
})

/** What a job did, a line each. */
export const CronAnswer = v.object({ job: v.string(), did: v.array(v.string()) })

/** A preview's address, and until when it holds. */
export const PreviewLink = v.object({ url: v.string(), expiresAt: v.string() })

export const OpenApi = v.looseObject({ openapi: v.string() })
