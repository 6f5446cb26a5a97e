import type { VitalMetric } from '#lib/core/events/vital-bucket'
import { compare, compareMoments } from '#lib/core/statistics/compare'
import type { Comparison } from '#lib/core/statistics/comparison'
import { type Histogram, mergeHistograms } from '#lib/core/statistics/histogram'
import { type Moments, toMoments } from '#lib/core/statistics/moments'
import { poolStrata, type Stratum } from '#lib/core/statistics/pool-strata'
import type { EpochVitals } from './read-epoch-vitals.ts'
import { measureP75 } from './vital-standards.ts'

/** All values of a variant for one vital. */
export function vitalOf(epochs: EpochVitals, variant: string, metric: VitalMetric): Histogram {
  return mergeHistograms([...epochs.values()].flatMap((variants) => variants.get(variant)?.get(metric) ?? []))
}

/**
 * The relative difference of the 75th percentiles, always-valid: within epochs where each epoch can say it, else of all
 * values together.
 */
export function compareVitals(
  epochs: EpochVitals,
  { control, treatment, metric }: { control: string; treatment: string; metric: VitalMetric },
  alpha: number,
): Comparison {
  const options = { engine: 'sequential', alpha, inverse: true } as const
  const pooled = pool(epochs, control, treatment, metric)
  if (pooled !== null) return compareMoments(pooled.control, pooled.treatment, options)
  const [a, b] = [control, treatment].map((key) => measureP75(vitalOf(epochs, key, metric)))
  if (a === undefined || b === undefined) return { error: 'two variants are compared' }
  if ('error' in a) return a
  return 'error' in b ? b : compare({ ...options, control: a, treatment: b })
}

function pool(epochs: EpochVitals, control: string, treatment: string, metric: VitalMetric): Stratum | null {
  const strata: Stratum[] = []
  for (const variants of epochs.values()) {
    const [a, b] = [control, treatment].map((key) => momentsOf(variants.get(key)?.get(metric)))
    if (!(a && b)) return null
    strata.push({ control: a, treatment: b })
  }
  return strata.length < 2 ? null : poolStrata(strata)
}

function momentsOf(histogram: Histogram | undefined): Moments | null {
  const arm = measureP75(histogram ?? new Map())
  if ('error' in arm) return null
  const moments = toMoments(arm)
  return 'error' in moments ? null : moments
}
