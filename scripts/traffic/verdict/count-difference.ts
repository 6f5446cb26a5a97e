import type { ResultsView } from '#lib/results/results-view'
import type { VariantTruth } from '../truth.ts'
import { GOAL } from './set-goal.ts'

/** The first number of a result that is not what was sent, in words; null when all of them are. */
export function countDifference(
  { experiment, goal, variants }: Pick<ResultsView, 'experiment' | 'goal' | 'variants'>,
  sent: readonly VariantTruth[],
): string | null {
  const event = goal === GOAL.key ? GOAL.event : goal
  for (const { key, visitors, conversions, revenueMinor } of variants) {
    const truth = sent.find((each) => each.experiment === experiment && each.variant === key)
    const pairs = [
      ['visitors', visitors, truth?.visitors ?? 0],
      [goal, conversions, truth?.goals[event] ?? 0],
      ['revenue', revenueMinor, truth?.revenueMinor ?? 0],
    ] as const
    for (const [what, counted, wanted] of pairs)
      if (counted !== wanted) return `${experiment}:${key} counted ${counted} ${what}, sent were ${wanted}`
  }
  return null
}
