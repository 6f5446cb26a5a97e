import { parseArgs } from 'node:util'
import type { Lift } from './lift.ts'

export const USAGE = `Usage: npm run traffic -- --visitors N [options]
       npm run traffic -- --verdict [--seeds 5] [options]

Sends simulated visitors to the running instance: pages, cookies, consent, beacons, vitals, orders; and prints what was
truly sent, by variant.

  --visitors N    how many (with --verdict: as many as give 90 % power, unless told)
  --lift E:V=0.2  those who see variant V of experiment E click and buy 20 % more often; may be repeated
  --rate 0.08     the chance to buy, before any lift
  --country DE    all come from there, instead of from seven countries (not with --verdict)
  --clicks 0.3    the chance to click the hero, before any lift (with --verdict: 0.4)
  --days N        spreads the visits over so many days up to today, for which the instance must run on this machine and
                  have no sums of those days; start it again afterwards, since it remembers days that are over
                  (with --verdict: a day more than the decision rule asks for)
  --seed S        another seed, other visitors (1)
  --url URL       the instance, if it is not the one of --data; without it --days is not possible
  --data DIR      the data folder of the instance (.shoreline)
  --json          prints the report as JSON
  --help          prints this

  --verdict       starts a fresh instance for each of --seeds N seeds (5), on --port N (3100), with a true lift of 20 % on
                  hero-copy:bold unless --lift says otherwise, and holds every verdict of the results API against the
                  truth. Fails when one is against it, or when fewer than four of five were shipped.`

export type TrafficOptions = {
  /** Null where it is to be found out. */
  readonly visitors: number | null
  readonly seed: number
  readonly lifts: readonly Lift[]
  /** Null for visitors of seven countries. */
  readonly country: string | null
  readonly rate: number
  /** Null without a wish, as is `days`. */
  readonly clicks: number | null
  readonly days: number | null
  readonly data: string
  readonly json: boolean
  readonly url?: string
  readonly verdict: { readonly seeds: number; readonly port: number } | null
}

const MOST_DAYS = 90
const MOST_SEEDS = 1_000
const MOST_VISITORS = 1_000_000_000

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const OPTIONS = {
  visitors: text,
  url: text,
  seed: { ...text, default: '1' },
  lift: { type: 'string', multiple: true, default: [] as string[] },
  // One visitor in twelve buys: more than in a real shop, so that a short run shows something.
  rate: { ...text, default: '0.08' },
  clicks: text,
  country: text,
  days: text,
  data: { ...text, default: '.shoreline' },
  json: flag,
  verdict: flag,
  seeds: { ...text, default: '5' },
  port: { ...text, default: '3100' },
} as const

/** @throws Error that says what is wrong with the arguments */
export function readTrafficOptions(args: readonly string[]): TrafficOptions {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  const { url, data, json } = values
  if (url !== undefined && !URL.canParse(url)) throw new Error(`--url ${url} is no URL`)
  if (values.visitors === undefined && !values.verdict) throw new Error('Say how many with --visitors')
  const optional = (name: 'visitors' | 'days', most: number) =>
    values[name] === undefined ? null : readWhole(name, values[name], most)
  return {
    visitors: optional('visitors', MOST_VISITORS),
    seed: readSeed(values.seed),
    rate: readChance('rate', values.rate),
    clicks: values.clicks === undefined ? null : readChance('clicks', values.clicks),
    days: optional('days', MOST_DAYS),
    json,
    data,
    lifts: values.lift.map(parseLift),
    country: values.country === undefined ? null : readCountry(values.country),
    ...(url !== undefined && { url }),
    verdict: values.verdict
      ? { seeds: readWhole('seeds', values.seeds, MOST_SEEDS), port: readWhole('port', values.port, 65_535) }
      : null,
  }
}

function readWhole(name: string, value: string, most: number): number {
  const number = Number(value)
  if (Number.isSafeInteger(number) && number >= 1 && number <= most) return number
  throw new Error(`--${name} is a whole number from 1 to ${most}`)
}

function readCountry(value: string): string {
  if (/^[A-Z]{2}$/.test(value)) return value
  throw new Error('--country is a code of two letters, such as DE')
}

function readSeed(value: string): number {
  if (Number.isSafeInteger(Number(value))) return Number(value)
  throw new Error('--seed is a whole number')
}

function readChance(name: string, value: string): number {
  const chance = Number(value)
  if (chance > 0 && chance < 1) return chance
  throw new Error(`--${name} is a chance between 0 and 1`)
}

function parseLift(value: string): Lift {
  const [, experiment, variant, lift] = /^([a-z0-9-]+):([a-z0-9-]+)=(-?\d*\.?\d+)$/.exec(value) ?? []
  if (experiment === undefined || variant === undefined || Number(lift) < -1 || Number.isNaN(Number(lift)))
    throw new Error(`--lift ${value} is not EXPERIMENT:VARIANT=0.2`)
  return { experiment, variant, lift: Number(lift) }
}
