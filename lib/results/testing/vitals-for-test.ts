import { toVitalBucket, type VitalMetric } from '#lib/core/events/vital-bucket'
import type { EpochVitals } from '../read-epoch-vitals.ts'

/** For tests: a histogram of values spread by up to a third around a middle. */
export function histogramAround(
  metric: VitalMetric,
  middle: number,
  count = 3_000,
): ReadonlyMap<number, number> {
  const histogram = new Map<number, number>()
  for (let index = 0; index < count; index++) {
    const bucket = toVitalBucket(metric, middle * (2 / 3 + (2 / 3) * (index / count)))
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1)
  }
  return histogram
}

/** For tests: one epoch of LCP, variant → middle in milliseconds. */
export function vitalsAround(
  middles: Readonly<Record<string, number>>,
  metric: VitalMetric = 'LCP',
): EpochVitals {
  const variants = Object.entries(middles).map(([key, middle]) => {
    return [key, new Map([[metric, histogramAround(metric, middle)]])] as const
  })
  return new Map([[1, new Map(variants)]])
}
