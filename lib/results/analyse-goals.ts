import * as v from 'valibot'
import { type Analysis, viewEffects } from './analyse-variants.ts'
import { correctEffects } from './correct-effects.ts'
import { EffectView, NO_EFFECT } from './effect-view.ts'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import { EMPTY_CELL } from './parse-cell.ts'

export const GoalResult = v.object({
  goal: v.string(),
  variants: v.array(
    v.object({ key: v.string(), reached: v.number(), rate: v.nullable(v.number()), ...EffectView.entries }),
  ),
})
export type GoalResult = v.InferOutput<typeof GoalResult>

/** Secondary goals. All their comparisons are one family, corrected by the method named. */
export function analyseGoals(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  goals: readonly string[],
  analysis: Analysis,
): readonly GoalResult[] {
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const found = goals.flatMap((goal) => viewEffects(epochs, { kind: 'goal', goal }, analysis))
  const effects = correctEffects(analysis.correction, found)
  return goals.map((goal, row) => ({
    goal,
    variants: analysis.keys.map((key, column) => {
      const { visitors, goals: sums } = cells.get(key) ?? EMPTY_CELL
      const reached = sums.get(goal)?.reached ?? 0
      const effect = effects[row * analysis.keys.length + column] ?? NO_EFFECT
      return { key, reached, rate: visitors > 0 ? reached / visitors : null, ...effect }
    }),
  }))
}
