import * as v from 'valibot'
import { type Analysis, viewEffects } from './analyse-variants.ts'
import { correctEffects } from './correct-effects.ts'
import { EffectView, NO_EFFECT } from './effect-view.ts'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import type { Frame } from './frame-experiment.ts'
import { DIRECTIONS, directionOf, GOAL_ROLES } from './goal-role.ts'
import { EMPTY_CELL } from './parse-cell.ts'

export const GoalResult = v.object({
  goal: v.string(),
  /** Results that were frozen before goals had roles and directions have neither. */
  role: v.optional(v.picklist(GOAL_ROLES), 'secondary'),
  direction: v.optional(v.picklist(DIRECTIONS), 'higher'),
  variants: v.array(
    v.object({ key: v.string(), reached: v.number(), rate: v.nullable(v.number()), ...EffectView.entries }),
  ),
})
export type GoalResult = v.InferOutput<typeof GoalResult>

/**
 * The goals beside the one that decides. All comparisons of secondary ones are a family, corrected by the method named;
 * those of guardrails are another, by Holm, as for their verdict: what is guarded does not weaken what is looked for.
 */
export function analyseGoals(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  goals: readonly string[],
  analysis: Analysis & Partial<Pick<Frame, 'guardrails'>>,
): readonly GoalResult[] {
  const { keys, correction, guardrails = [] } = analysis
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const effectsOn = (of: readonly string[], method: Analysis['correction']) => {
    const found = of.flatMap((goal) => viewEffects(epochs, { kind: 'goal', goal }, analysis))
    const effects = correctEffects(method, found)
    return of.map((goal, row) => [goal, effects.slice(row * keys.length, (row + 1) * keys.length)] as const)
  }
  const isGuarded = (goal: string) => guardrails.includes(goal)
  const effectsOf = new Map([
    ...effectsOn(
      goals.filter((goal) => !isGuarded(goal)),
      correction,
    ),
    ...effectsOn(goals.filter(isGuarded), 'holm'),
  ])
  return goals.map((goal) => ({
    goal,
    role: isGuarded(goal) ? 'guardrail' : 'secondary',
    direction: directionOf(goal, analysis),
    variants: keys.map((key, column) => {
      const { visitors, goals: sums } = cells.get(key) ?? EMPTY_CELL
      const reached = sums.get(goal)?.reached ?? 0
      const effect = effectsOf.get(goal)?.[column] ?? NO_EFFECT
      return { key, reached, rate: visitors > 0 ? reached / visitors : null, ...effect }
    }),
  }))
}
