import { parseArgs } from 'node:util'
import type { Lift } from './visit.ts'

export const USAGE = `Usage: npm run traffic -- --visitors N [--url URL] [--seed S] [--lift EXPERIMENT:VARIANT=0.2]... [--data DIR]
Sends simulated visitors to the running instance: pages, cookies, consent, beacons, orders.`

export type TrafficOptions = {
  readonly visitors: number
  readonly seed: number
  readonly lifts: readonly Lift[]
  readonly data: string
  readonly url?: string
}

/** @throws Error that says what is wrong with the arguments */
export function readTrafficOptions(args: readonly string[]): TrafficOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      visitors: { type: 'string' },
      url: { type: 'string' },
      seed: { type: 'string', default: '1' },
      lift: { type: 'string', multiple: true, default: [] },
      data: { type: 'string', default: '.shoreline' },
    },
  })
  const visitors = Number(values.visitors)
  if (!Number.isSafeInteger(visitors) || visitors < 1)
    throw new Error('Say how many with --visitors, a whole number from 1')
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed)) throw new Error('--seed is a whole number')
  if (values.url !== undefined && !URL.canParse(values.url)) throw new Error(`--url ${values.url} is no URL`)
  return {
    visitors,
    seed,
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
