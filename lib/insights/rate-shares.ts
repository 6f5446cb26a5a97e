import { BUCKET_GROWTH, CLS_SCALE, type VitalMetric } from '#lib/core/events/vital-bucket'
import type { Histogram } from '#lib/core/statistics/histogram'
import { standardOf } from '#lib/results/vital-standards'

/** What part of all values is good, needs work and is poor; they sum to 1. Null when nothing was measured. */
export type RateShares = { readonly good: number; readonly fair: number; readonly poor: number }

/** The distribution of a vital over its thresholds. A bucket that holds one is split as if its values were spread evenly. */
export function rateShares(metric: VitalMetric, histogram: Histogram): RateShares | null {
  let [count, good, poor] = [0, 0, 0]
  const scale = metric === 'CLS' ? CLS_SCALE : 1
  const standard = standardOf(metric)
  for (const [bucket, held] of histogram) {
    count += held
    good += held * partBelow(bucket, standard.good * scale)
    poor += held * (1 - partBelow(bucket, standard.poor * scale))
  }
  if (count === 0) return null
  return { good: good / count, fair: Math.max(0, 1 - (good + poor) / count), poor: poor / count }
}

function partBelow(bucket: number, value: number): number {
  const [low, high] = [bucket === 0 ? 0 : BUCKET_GROWTH ** (bucket - 1), BUCKET_GROWTH ** bucket]
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}
