import { VITALS, type VitalMetric } from '#lib/core/events/vital-bucket'
import { countOf, type Histogram } from '#lib/core/statistics/histogram'
import { type ElementView, rankElements } from '#lib/results/rank-elements'
import type { SiteDay } from '#lib/results/read-site-days'
import { type ServerTimingView, sumServerTimings } from '#lib/results/sum-server-timings'
import { type PartHistograms, sumVitals } from '#lib/results/sum-vitals'
import { topNames } from '#lib/results/top-names'
import { measureQuantile, type Rating, rateVital, toUnit } from '#lib/results/vital-standards'
import type { Period } from './period.ts'
import { type RateShares, rateShares } from './rate-shares.ts'
import { readKeptDays } from './read-kept-days.ts'
import { type PartKind, type SpeedQuery, toCounterPart } from './read-speed-query.ts'

/** A percentile of one vital; the value is null where too few were measured to name it. */
export type Measured = {
  readonly count: number
  readonly value: number | null
  readonly rating: Rating | null
  readonly shares: RateShares | null
}

export type Speed = {
  /** Of the part that was asked for. */
  readonly vitals: readonly (Measured & { readonly metric: VitalMetric })[]
  /** The chosen vital, day by day. */
  readonly series: readonly (Measured & { readonly date: string })[]
  /** The chosen vital by page, device and country, those with most page loads first. */
  readonly parts: Readonly<Record<PartKind, readonly (Measured & { readonly name: string })[]>>
  /** The elements to blame for most loads that were not good, and the server's parts: of the page asked for, or of all. */
  readonly elements: readonly ElementView[]
  readonly server: readonly ServerTimingView[]
}

const MOST_PARTS = 10
const MOST_ELEMENTS = 8

/**
 * How fast pages were. Of a page load it is kept how fast it was by page, device and country, not by two of them.
 * @throws when Redis does not answer in time
 */
export async function readSpeed(period: Period, query: SpeedQuery, now: number): Promise<Speed> {
  const days = await readKeptDays(period.from, period.to, now)
  const { metric, percentile } = query
  const quantile = Number(percentile) / 100
  const part = toCounterPart(query.part)
  const sums = sumVitals(days)
  const page = query.part?.kind === 'page' ? query.part.name : undefined
  const measure = (of: VitalMetric, histogram: Histogram | undefined) =>
    measureVital(of, histogram ?? new Map(), quantile)
  const partsOf = (kind: PartKind) =>
    listParts(sums, kind, metric).map(([name, histogram]) => ({
      name,
      ...measure(metric, histogram),
    }))
  return {
    vitals: VITALS.map((of) => ({ metric: of, ...measure(of, sums.get(part)?.get(of)) })),
    series: days.map((day) => ({ date: day.date, ...measure(metric, histogramOf(day, metric, part)) })),
    parts: { page: partsOf('page'), device: partsOf('device'), country: partsOf('country') },
    elements: rankElements(days, page).slice(0, MOST_ELEMENTS),
    server: sumServerTimings(days, page),
  }
}

/** A percentile of values as they are stored, against the vital's thresholds. */
export function measureVital(metric: VitalMetric, histogram: Histogram, quantile: number): Measured {
  const arm = measureQuantile(histogram, quantile)
  const value = 'error' in arm ? null : toUnit(metric, arm.estimate)
  const rating = value === null ? null : rateVital(metric, value)
  return { count: countOf(histogram), value, rating, shares: rateShares(metric, histogram) }
}

function histogramOf({ vitals }: Pick<SiteDay, 'vitals'>, metric: VitalMetric, part: string) {
  return vitals.get(metric)?.get(part)
}

function listParts(sums: PartHistograms, kind: PartKind, metric: VitalMetric) {
  const prefix = kind === 'page' ? 'path:' : `${kind}:`
  const own = new Map(
    [...sums].flatMap(([part, vitals]) => {
      const histogram = vitals.get(metric)
      return part.startsWith(prefix) && histogram ? [[part.slice(prefix.length), histogram] as const] : []
    }),
  )
  const counts = new Map([...own].map(([name, histogram]) => [name, countOf(histogram)]))
  return topNames(counts, MOST_PARTS).map(({ name }) => [name, own.get(name)] as const)
}
