import { scaleLinear } from 'd3-scale'

export type Span = readonly [low: number, high: number]

/** An interval on an axis, in shares of its width; `cut` says on which sides it goes on beyond. */
export type IntervalPlan = {
  readonly low: number
  readonly high: number
  readonly value: number
  readonly cut: { readonly low: boolean; readonly high: boolean }
}

/** Whether an interval lies above zero, below it, or on both sides. */
export type Side = 'above' | 'below' | 'across'

export function sideOf([low, high]: Span): Side {
  if (low > 0) return 'above'
  return high < 0 ? 'below' : 'across'
}

export type Effect = { readonly value: number | null; readonly interval: Span | null }

const MOST_TICKS = 5
/** Of the usual width: how far beyond its nearest point to zero an interval is followed. */
const REACH = 1.6

/**
 * One axis for all effects: with zero and every estimate in it, wide enough for usual intervals, and not so wide that
 * one wild interval flattens the others. `least` is shown to both sides in any case.
 */
export function domainOf(effects: readonly Effect[], least = 0.02): Span {
  const intervals = effects.flatMap(({ interval }) => (interval === null ? [] : [interval]))
  const widths = intervals.map(([low, high]) => high - low).toSorted((a, b) => a - b)
  const reach = REACH * (widths[Math.floor((widths.length - 1) / 2)] ?? 0)
  const bounds = intervals.flatMap(([low, high]) => {
    const nearest = Math.min(Math.max(0, low), high)
    return [Math.max(low, nearest - reach), Math.min(high, nearest + reach)]
  })
  const all = [-least, least, ...bounds, ...effects.flatMap(({ value }) => value ?? [])]
  const [low = -least, high = least] = scaleLinear()
    .domain([Math.min(...all), Math.max(...all)])
    .nice(8)
    .domain()
  return [low, high]
}

/** Where an interval stands on the axis. */
export function planInterval([low, high]: Span, value: number, domain: Span): IntervalPlan {
  const shareOf = shareWithin(domain)
  return {
    low: shareOf(low),
    high: shareOf(high),
    value: shareOf(value),
    cut: { low: low < domain[0], high: high > domain[1] },
  }
}

/** Where a value stands on the axis, from 0 to 1. */
export function shareWithin([from, to]: Span): (value: number) => number {
  const scale = scaleLinear([from, to], [0, 1]).clamp(true)
  return (value) => scale(value)
}

/** Round values for the axis, zero among them, as many as a phone has room for. */
export function ticksOf(domain: Span): readonly number[] {
  const scale = scaleLinear(domain, [0, 1])
  const fits = [4, 3, 2].map((count) => scale.ticks(count)).find(({ length }) => length <= MOST_TICKS)
  return fits ?? [0]
}
