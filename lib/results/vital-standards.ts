import { CLS_SCALE, type VitalMetric } from '#lib/core/events/vital-bucket'
import { bucketOf, type Histogram } from '#lib/core/statistics/histogram'
import { woodruff } from '#lib/core/statistics/woodruff'

/** Up to `good` is good, above `poor` is poor; milliseconds, for CLS the score. Source: https://web.dev/articles/vitals */
const STANDARDS: Readonly<Record<VitalMetric, { readonly good: number; readonly poor: number }>> = {
  LCP: { good: 2_500, poor: 4_000 },
  INP: { good: 200, poor: 500 },
  CLS: { good: 0.1, poor: 0.25 },
  FCP: { good: 1_800, poor: 3_000 },
  TTFB: { good: 800, poor: 1_800 },
}

export const RATINGS = ['good', 'needs-improvement', 'poor'] as const
export type Rating = (typeof RATINGS)[number]

/** What visitors would call a page with this 75th percentile. */
export function rateVital(metric: VitalMetric, p75: number): Rating {
  const { good, poor } = STANDARDS[metric]
  if (p75 <= good) return 'good'
  return p75 <= poor ? 'needs-improvement' : 'poor'
}

/** A difference that nobody notices, whatever its p-value: a fiftieth of what still is good. */
export function isNegligible(metric: VitalMetric, before: number, after: number): boolean {
  return Math.abs(after - before) < STANDARDS[metric].good / 50
}

/** Up to where a vital is good, and above what it is poor. */
export function standardOf(metric: VitalMetric): { readonly good: number; readonly poor: number } {
  return STANDARDS[metric]
}

/** The 75th percentile with its interval, or why there is none; milliseconds, CLS in thousandths. */
export function measureP75(histogram: Histogram) {
  return measureQuantile(histogram, 0.75)
}

/** The same of another percentile. */
export function measureQuantile(histogram: Histogram, quantile: number) {
  return woodruff(toStatistical(histogram), quantile)
}

/** A measured value in the vital's own unit. */
export function toUnit(metric: VitalMetric, value: number): number {
  return metric === 'CLS' ? value / CLS_SCALE : value
}

/** Stored histograms know no value below 1: their first bucket holds zero too, which is the first one of statistics. */
function toStatistical(stored: Histogram): Histogram {
  return new Map([...stored].map(([bucket, count]) => [bucket === 0 ? bucketOf(0) : bucket, count]))
}
