import type { RedisPlan } from './cost-settings.ts'
import { ASSUMED } from './estimate-usage.ts'
import type { MonthCounts } from './forecast-month.ts'
import { type Price, priceOf, REDIS_PRICES, VERCEL_PRICES, type VercelPlan } from './prices.ts'
import type { RedisSize, Writes } from './read-store-sizes.ts'
import type { Usage } from './read-usage.ts'

/** From this share of a limit on somebody should do something. */
export const ALERT_SHARE = 0.8

export type Meter = {
  readonly key: string
  readonly title: string
  readonly unit: 'bytes' | 'count'
  /** Where the figure comes from. */
  readonly basis: 'measured' | 'counted' | 'estimated'
  readonly now: number
  /** At the end of the month; the same as now for what does not add up. Null until a day has been counted. */
  readonly atEnd: number | null
  readonly limit: number | null
  /** At the end of the month, in cents; null where it cannot be told. */
  readonly cents: number | null
  readonly formula: string
  readonly price: Price | null
}

/** A meter whose figure is not known, and why. */
export type Silent = { readonly key: string; readonly title: string; readonly why: string }

export type Sources = {
  readonly usage: Usage | null
  readonly writes: Writes | null
  readonly edgeConfig: { readonly used: number; readonly limit: number } | null
  readonly redis: RedisSize | null
}

export type Plans = {
  readonly vercel: VercelPlan
  readonly redis: RedisPlan
  /** How much of all traffic comes through here now, 0 to 1: figures are for all of it. */
  readonly share: number
}

const LOST = 'Its source does not answer right now.'

/** Every meter, with a figure or with the reason why it has none. Pure: what was read comes in. */
export function listMeters(
  sources: Sources,
  plans: Plans,
): { readonly meters: readonly Meter[]; readonly silent: readonly Silent[] } {
  const all = [
    edgeConfigBytes(sources),
    edgeConfigWrites(sources, plans),
    redisCommands(sources, plans),
    redisBytes(sources, plans),
    middleware(sources, plans),
    functions(sources, plans),
  ]
  const unknown: Silent = {
    key: 'edge-config-reads',
    title: 'Edge Config reads',
    why: 'Not counted: a counter on the way of a request would cost more than the read. Each isolate reads every 2 to 4 seconds while it serves, and no more; the platform’s Usage page has the number.',
  }
  return {
    meters: all.filter((one): one is Meter => 'now' in one),
    silent: [...all.filter((one): one is Silent => 'why' in one), unknown],
  }
}

function edgeConfigBytes({ edgeConfig }: Sources): Meter | Silent {
  const base = { key: 'edge-config-bytes', title: 'Edge Config size' }
  if (edgeConfig === null) return { ...base, why: `${LOST} Its size is read with VERCEL_API_TOKEN.` }
  const { used, limit } = edgeConfig
  const formula =
    'All documents as one JSON text, as the platform measures it. Publishing refuses what would not fit.'
  return {
    ...base,
    unit: 'bytes',
    basis: 'measured',
    now: used,
    atEnd: used,
    limit,
    cents: 0,
    formula,
    price: null,
  }
}

function edgeConfigWrites({ writes }: Sources, { vercel }: Plans): Meter | Silent {
  const base = { key: 'edge-config-writes', title: 'Edge Config writes' }
  if (writes === null) return { ...base, why: LOST }
  const price = VERCEL_PRICES[vercel].edgeConfigWrites
  const least = writes.isWhole ? '' : ' There are more versions than are looked at: a lower bound.'
  const formula = `Versions in History this month, one write each; edits made elsewhere count as one.${least} They do not grow with traffic.`
  return { ...base, unit: 'count', basis: 'counted', ...toAmounts(writes, price, 1), formula }
}

function redisCommands({ usage }: Sources, plans: Plans): Meter | Silent {
  const base = { key: 'redis-commands', title: 'Redis commands' }
  if (usage === null) return { ...base, why: LOST }
  const { eventsPerBatch, commandsPerBatch } = ASSUMED
  const formula = `Counted events ÷ ${eventsPerBatch} a batch × ${commandsPerBatch} commands, and a third as many again for rate limits and readers. Exposures are not in the day’s counters, so it is a little low.`
  const amounts = toAmounts(usage.commands, REDIS_PRICES[plans.redis].redisCommands, plans.share)
  return { ...base, unit: 'count', basis: 'estimated', ...amounts, formula }
}

function redisBytes({ redis }: Sources, plans: Plans): Meter | Silent {
  const base = { key: 'redis-bytes', title: 'Redis size' }
  if (redis === null) return { ...base, why: LOST }
  if (redis.bytes === null) return { ...base, why: 'Redis does not say: INFO memory has no size in it.' }
  const price = REDIS_PRICES[plans.redis].redisBytes
  const atEnd = redis.bytes / plans.share
  const formula =
    'As Redis says itself (INFO memory), now. It grows by 21 bytes a visitor and 38 for each experiment they are in, for 180 days.'
  const amounts = { now: redis.bytes, atEnd, limit: price.included, cents: priceOf(atEnd, price), price }
  return { ...base, unit: 'bytes', basis: 'measured', ...amounts, formula }
}

function middleware({ usage }: Sources, plans: Plans): Meter | Silent {
  const base = { key: 'middleware', title: 'Middleware calls' }
  if (usage === null) return { ...base, why: LOST }
  const formula =
    'One for each counted page view and one for each batch of events. Bots, prefetches and API calls come on top, so it is a lower bound. The price is the last that the platform published for middleware alone; it runs on fluid compute since, where a call is billed as a function’s.'
  const amounts = toAmounts(usage.requests, VERCEL_PRICES[plans.vercel].middleware, plans.share)
  return { ...base, unit: 'count', basis: 'estimated', ...amounts, formula }
}

function functions({ usage }: Sources, plans: Plans): Meter | Silent {
  const base = { key: 'functions', title: 'Function calls' }
  if (usage === null) return { ...base, why: LOST }
  const formula = `Counted events ÷ ${ASSUMED.eventsPerBatch} a batch, one call each. Pages are static and call none; carts, checkouts and the console come on top, so it is a lower bound.`
  const amounts = toAmounts(usage.batches, VERCEL_PRICES[plans.vercel].functions, plans.share)
  return { ...base, unit: 'count', basis: 'estimated', ...amounts, formula }
}

function toAmounts({ soFar, atEnd }: MonthCounts, price: Price, share: number) {
  const end = atEnd === null ? null : atEnd / share
  const limit = price.included === 0 ? null : price.included
  return { now: soFar, atEnd: end, limit, cents: end === null ? null : priceOf(end, price), price }
}
