import { shortName } from '#lib/core/events/short-name'
import { toVitalBucket } from '#lib/core/events/vital-bucket'
import { seedTag } from '#lib/core/experiments/seed-tag'

type Store = { readonly redisRest: string; readonly redisToken: string }

export type SeededResults = {
  readonly experiment: string
  readonly seed: string
  readonly days: number
  /** Variant → new visitors a day, the share that orders, and the 75th percentile of the largest paint. */
  readonly variants: Readonly<
    Record<string, { readonly visitors: number; readonly rate: number; readonly lcp: number }>
  >
}

const DAY_MS = 86_400_000
const ORDER_MINOR = 6_400
const GOALS = ['add-to-cart', 'begin-checkout', 'purchase']
/** What part of the visitors is in each segment. */
const SEGMENTS: Readonly<Record<string, number>> = {
  all: 1,
  'device:mobile': 0.6,
  'device:desktop': 0.36,
  'device:tablet': 0.04,
  'visitor:new': 0.7,
  'visitor:returning': 0.3,
  'channel:search': 0.5,
  'channel:direct': 0.5,
  'country:US': 0.55,
  'country:DE': 0.3,
  'country:GB': 0.13,
  'country:JP': 0.02,
  'market:us': 0.55,
  'market:eu': 0.3,
}

/**
 * Puts the sums of many days into the store as ingest writes them, where so many visitors would take too long to send.
 * The same on every run. Call it before anybody reads those days: days that are over are remembered.
 */
export async function seedResults(store: Store, results: SeededResults): Promise<void> {
  const { experiment, seed, days } = results
  const today = Math.floor(Date.now() / DAY_MS)
  for (let ago = days - 1; ago >= 0; ago -= 1) {
    const date = new Date((today - ago) * DAY_MS).toISOString().slice(0, 10)
    await send(store, ['HSET', `sums:${date}`, ...Object.entries(toDayFields(results, ago)).flat()])
  }
  await send(store, ['SET', `first:${experiment}.${seedTag(seed)}`, String(today - days)])
}

/** What an experiment adds to the sums of a day so many days ago. */
export function toDayFields(
  { experiment, seed, variants }: SeededResults,
  ago: number,
): Readonly<Record<string, string>> {
  const key = `${experiment}.${seedTag(seed)}`
  const names = `1|${Object.keys(variants).join(',')}|${GOALS.join(',')}|US,DE,GB,JP`
  const cells = Object.entries(variants).flatMap(([variant, of]) => cellsOf(`${key}.1.${variant}`, of, ago))
  return { [`${key}.~`]: names, ...Object.fromEntries(cells) }
}

type Variant = SeededResults['variants'][string]

function cellsOf(
  prefix: string,
  { visitors, rate, lcp }: Variant,
  ago: number,
): readonly (readonly [string, string])[] {
  const wave = 1 + 0.2 * Math.sin(ago)
  const cells = Object.entries(SEGMENTS).map(([segment, share]) => {
    const n = Math.round(visitors * share * wave)
    const orders = Math.round(n * rate * (1 + 0.1 * Math.cos(3 * ago)))
    const sums = `${n},${orders * ORDER_MINOR},${orders * ORDER_MINOR ** 2}`
    const reached = [Math.round(2.2 * orders), Math.round(1.3 * orders), orders]
    const goals = GOALS.map((goal, index) => `;${shortName(goal, 4)}=${reached[index]}`)
    return [`${prefix}.${segment}`, sums + goals.join('')] as const
  })
  const vitals = [
    ['LCP', lcp],
    ['INP', 120],
    ['CLS', 0.04],
  ] as const
  const histograms = vitals.map(([metric, p75]) => {
    const bucket = toVitalBucket(metric, p75)
    const spread = [-6, -4, -2, -1, 0, 2].map((step) => `${bucket + step}:${Math.round(visitors / 8)},`)
    return [`${prefix}.vital:${metric}`, `,${spread.join('')}`] as const
  })
  return [...cells, ...histograms]
}

async function send({ redisRest, redisToken }: Store, command: readonly string[]): Promise<void> {
  const response = await fetch(redisRest, {
    method: 'POST',
    headers: { authorization: `Bearer ${redisToken}` },
    body: JSON.stringify(command),
  })
  if (!response.ok) throw new Error(`Redis refused ${command[0]}: ${response.status}`)
}
