import * as v from 'valibot'
import type { CompareOptions, Comparison } from '#lib/core/statistics/comparison'
import { type Contrast, compareVariants } from './compare-variants.ts'
import type { EpochSums } from './epoch-sums.ts'

export const ENGINES = ['sequential', 'frequentist', 'bayesian'] as const
export type Engine = (typeof ENGINES)[number]

const interval = v.nullable(v.tuple([v.number(), v.number()]))

/** A treatment against the control, relative. What cannot be said is null, and `unanswered` says why. */
export const EffectView = v.object({
  lift: v.nullable(v.number()),
  interval,
  /** Null under the Bayesian engine. */
  pValue: v.nullable(v.number()),
  /** Corrected for everything it was compared beside. */
  adjustedPValue: v.nullable(v.number()),
  /** Always Bayesian, with a flat prior; of a goal to lower, the chance that there are fewer. */
  chanceToWin: v.nullable(v.number()),
  /** What shipping it loses on average, relative to the control. */
  expectedLoss: v.nullable(v.number()),
  unanswered: v.nullable(v.string()),
})
export type EffectView = v.InferOutput<typeof EffectView>

/** Of the control, which is not compared with itself. */
export const NO_EFFECT: EffectView = {
  lift: null,
  interval: null,
  pValue: null,
  adjustedPValue: null,
  chanceToWin: null,
  expectedLoss: null,
  unanswered: null,
}

/** Compares by the engine asked for, and by the Bayesian beside it. The p-value is not corrected yet. */
export function viewEffect(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  contrast: Contrast,
  options: { readonly engine: Engine } & Pick<Required<CompareOptions>, 'alpha' | 'inverse'>,
): EffectView {
  const asked = compareVariants(epochs, contrast, options)
  const bayesian =
    options.engine === 'bayesian'
      ? asked
      : compareVariants(epochs, contrast, { ...options, engine: 'bayesian' })
  return { ...NO_EFFECT, ...toFrequencies(asked), ...toChances(bayesian) }
}

function toFrequencies(comparison: Comparison): Partial<EffectView> {
  if ('error' in comparison) return { unanswered: comparison.error }
  const {
    lift,
    interval: [low, high],
    pValue = null,
  } = comparison
  return { lift, interval: [low, high], pValue, adjustedPValue: pValue }
}

function toChances(comparison: Comparison): Partial<EffectView> {
  if ('error' in comparison) return {}
  return { chanceToWin: comparison.chanceToWin ?? null, expectedLoss: comparison.risk?.[1] ?? null }
}
