import type { Goal } from '#lib/core/events/goals'
import { formatCount } from '#lib/core/format/format-count'
import type { GoalSignals } from '#lib/insights/read-goal-signals'
import { countLately } from './tell-goal.ts'

type Told = { readonly text: string; readonly isNone: boolean }

/** How often a goal was reached lately, in words; null for what is counted elsewhere, or not known. */
export function tellCount(goal: Goal, signals: GoalSignals | null): Told | null {
  const count = countLately(goal, signals)
  if (count === null || signals === null) return null
  const { days, most, views, events } = signals
  const list = goal.kind === 'page' ? views : events
  const isCut = list.length >= most
  if (count > 0) {
    const least = isCut && goal.kind === 'page' ? 'At least ' : ''
    return { text: `${least}${formatCount(count)} times in the last ${days} days.`, isNone: false }
  }
  const text = isCut
    ? `Not among the ${most} most frequent of the last ${days} days.`
    : `Not once in the last ${days} days.`
  return { text, isNone: !isCut }
}
