import { parseArgs } from 'node:util'
import type { Lift } from './lift.ts'

export const USAGE = `Usage: npm run traffic -- --visitors N [--url URL] [--seed S] [--lift EXPERIMENT:VARIANT=0.2]... [--rate 0.08]
                       [--days N] [--data DIR] [--json]
Sends simulated visitors to the running instance: pages, cookies, consent, beacons, vitals, orders. Prints what was truly
sent, by variant. --rate is the chance to buy before any lift; --days spreads the visits over so many days up to today,
for which the instance must run on this machine (see --data) and have no sums of those days.`

export type TrafficOptions = {
  readonly visitors: number
  readonly seed: number
  readonly lifts: readonly Lift[]
  readonly rate: number
  readonly days: number
  readonly data: string
  readonly json: boolean
  readonly url?: string
}

/** One visitor in twelve buys: more than in a real shop, so that a short run shows something. */
const DEFAULT_RATE = '0.08'
const MOST_DAYS = 90

/** @throws Error that says what is wrong with the arguments */
export function readTrafficOptions(args: readonly string[]): TrafficOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      visitors: { type: 'string' },
      url: { type: 'string' },
      seed: { type: 'string', default: '1' },
      lift: { type: 'string', multiple: true, default: [] },
      rate: { type: 'string', default: DEFAULT_RATE },
      days: { type: 'string', default: '1' },
      data: { type: 'string', default: '.shoreline' },
      json: { type: 'boolean', default: false },
    },
  })
  const visitors = Number(values.visitors)
  if (!Number.isSafeInteger(visitors) || visitors < 1)
    throw new Error('Say how many with --visitors, a whole number from 1')
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed)) throw new Error('--seed is a whole number')
  const rate = Number(values.rate)
  if (!(rate > 0 && rate < 1)) throw new Error('--rate is a chance between 0 and 1')
  const days = Number(values.days)
  if (!Number.isSafeInteger(days) || days < 1 || days > MOST_DAYS)
    throw new Error(`--days is a whole number from 1 to ${MOST_DAYS}`)
  if (values.url !== undefined && !URL.canParse(values.url)) throw new Error(`--url ${values.url} is no URL`)
  return {
    visitors,
    seed,
    rate,
    days,
    json: values.json,
    data: values.data,
    lifts: values.lift.map(parseLift),
    ...(values.url !== undefined && { url: values.url }),
  }
}

function parseLift(text: string): Lift {
  const [, experiment, variant, lift] = /^([a-z0-9-]+):([a-z0-9-]+)=(-?\d*\.?\d+)$/.exec(text) ?? []
  if (experiment === undefined || variant === undefined || Number(lift) < -1 || Number.isNaN(Number(lift)))
    throw new Error(`--lift ${text} is not EXPERIMENT:VARIANT=0.2`)
  return { experiment, variant, lift: Number(lift) }
}
