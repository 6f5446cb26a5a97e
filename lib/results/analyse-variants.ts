import * as v from 'valibot'
import type { Adjustment } from '#lib/core/statistics/adjust-p-values'
import { wilson } from '#lib/core/statistics/wilson'
import type { Contrast } from './compare-variants.ts'
import { correctEffects } from './correct-effects.ts'
import { EffectView, type Engine, NO_EFFECT, viewEffect } from './effect-view.ts'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import { directionOf } from './goal-role.ts'
import type { Metric } from './metric.ts'
import { EMPTY_CELL } from './parse-cell.ts'

export const VariantResult = v.object({
  key: v.string(),
  visitors: v.number(),
  /** Visitors who reached the goal. */
  conversions: v.number(),
  /** Of all epochs together; the effect is found within epochs, so after a change of ratios it may differ from it. */
  rate: v.nullable(v.number()),
  rateInterval: v.nullable(v.tuple([v.number(), v.number()])),
  revenueMinor: v.number(),
  revenuePerVisitorMinor: v.nullable(v.number()),
  ...EffectView.entries,
  /** The effect on revenue per visitor. */
  revenue: EffectView,
})
export type VariantResult = v.InferOutput<typeof VariantResult>

/** How variants are compared. The first key is the control. */
export type Analysis = {
  readonly keys: readonly string[]
  readonly goal: string
  /** Goals of which fewer are better. */
  readonly lowerIsBetter: readonly string[]
  readonly engine: Engine
  readonly alpha: number
  readonly cuped: boolean
  readonly correction: Adjustment
}

/** Every variant with what was counted and its effects, corrected by Holm for the number of treatments. */
export function analyseVariants(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  analysis: Analysis,
): readonly VariantResult[] {
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const onGoal = viewEffects(epochs, { kind: 'goal', goal: analysis.goal }, analysis)
  const onRevenue = viewEffects(epochs, { kind: 'revenue' }, analysis)
  return analysis.keys.map((key, index) => {
    const { visitors, goals, revenueMinor } = cells.get(key) ?? EMPTY_CELL
    const conversions = goals.get(analysis.goal)?.reached ?? 0
    const isSeen = visitors > 0
    return {
      key,
      visitors,
      conversions,
      rate: isSeen ? conversions / visitors : null,
      rateInterval: isSeen ? [...wilson(visitors, conversions, analysis.alpha)] : null,
      revenueMinor: Number(revenueMinor),
      revenuePerVisitorMinor: isSeen ? Number(revenueMinor) / visitors : null,
      ...(onGoal[index] ?? NO_EFFECT),
      revenue: onRevenue[index] ?? NO_EFFECT,
    }
  })
}

/** The effect of each variant, the control's empty; Holm over the treatments. */
export function viewEffects(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  metric: Metric,
  analysis: Omit<Analysis, 'goal' | 'correction'>,
): readonly EffectView[] {
  const {
    keys: [control = '', ...treatments],
    engine,
    alpha,
    cuped,
  } = analysis
  const inverse = metric.kind === 'goal' && directionOf(metric.goal, analysis) === 'lower'
  const effects = treatments.map((treatment) => {
    const contrast: Contrast = { control, treatment, metric, cuped }
    return viewEffect(epochs, contrast, { engine, alpha, inverse })
  })
  return [NO_EFFECT, ...correctEffects('holm', effects)]
}
