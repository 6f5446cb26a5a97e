import type { Arm } from '#lib/core/statistics/arm'
import { compare, compareMoments } from '#lib/core/statistics/compare'
import type { CompareOptions, Comparison } from '#lib/core/statistics/comparison'
import { toMomentsPair } from '#lib/core/statistics/cuped'
import { type Moments, toMoments } from '#lib/core/statistics/moments'
import { poolStrata, type Stratum } from '#lib/core/statistics/pool-strata'
import { type Cells, type EpochSums, sumCells } from './epoch-sums.ts'
import { type Metric, toArm } from './metric.ts'
import { EMPTY_CELL } from './parse-cell.ts'
import { toStrata } from './to-strata.ts'

/** Which two variants are compared, and for what. */
export type Contrast = {
  readonly control: string
  readonly treatment: string
  readonly metric: Metric
  readonly cuped?: boolean
}

/**
 * Compares a treatment with the control within epochs and pools what it finds, so that a change of ratios between a good
 * and a bad day favours nobody. Where only one epoch can be compared the arms are, which knows small numbers exactly.
 */
export function compareVariants(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  contrast: Contrast,
  options: CompareOptions,
): Comparison {
  const strata = toStrata(epochs, [contrast.control, contrast.treatment])
  const whole = armsIn(sumCells(strata), contrast)
  if (strata.length < 2) return compare({ ...options, ...whole })
  const pooled = pool(strata, contrast, whole)
  return pooled === null
    ? compare({ ...options, ...whole })
    : compareMoments(pooled.control, pooled.treatment, options)
}

type Arms = { readonly control: Arm; readonly treatment: Arm }

function armsIn(cells: Cells, { control, treatment, metric, cuped }: Contrast): Arms {
  const armOf = (key: string) => toArm(cells.get(key) ?? EMPTY_CELL, metric, cuped)
  return { control: armOf(control), treatment: armOf(treatment) }
}

function pool(strata: readonly Cells[], contrast: Contrast, whole: Arms): Stratum | null {
  const pairs: Stratum[] = []
  for (const cells of strata) {
    const { control, treatment } = armsIn(cells, contrast)
    const pair = toMomentsPair(control, treatment)
    if ('error' in pair) return null
    pairs.push({
      control: withVariance(pair.control, whole.control),
      treatment: withVariance(pair.treatment, whole.treatment),
    })
  }
  return poolStrata(pairs)
}

/**
 * An epoch in which nobody of a variant converted has not no variance, but an unknown one: that of the variant in all
 * epochs stands in. To leave such epochs out would favour whoever had the bad luck.
 */
export function withVariance(moments: Moments, whole: Arm): Moments {
  if (moments.variance > 0) return moments
  const known = toMoments(whole)
  const variance = 'error' in known ? 0 : (known.variance * known.n) / moments.n
  return { ...moments, variance, baseVariance: variance, covariance: variance }
}
