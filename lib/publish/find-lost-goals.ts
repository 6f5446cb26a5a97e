import { PURCHASE } from '#lib/core/events/event'
import type { Goal } from '#lib/core/events/goals'
import type { GoalsView, GoalUse } from './goals-view.ts'

const GOING_ON = ['running', 'paused', 'scheduled']

/**
 * Goals of experiments that go on, which are counted now and would not be any more: those that are taken out, and with
 * the first declaration every name that is not in it. Orders count in any case.
 */
export function findLostGoals(
  { isDeclared, goals: before, uses }: Pick<GoalsView, 'isDeclared' | 'goals' | 'uses'>,
  after: readonly Goal[],
): readonly GoalUse[] {
  const isCounted = (key: string) => !isDeclared || before.some((goal) => goal.key === key)
  const isKept = (key: string) =>
    after.some((goal) => goal.key === key) || (after.length === 0 && isSentByName(key, before))
  return uses.filter(
    ({ goal, status }) =>
      goal !== PURCHASE && status !== null && GOING_ON.includes(status) && isCounted(goal) && !isKept(goal),
  )
}

/** Without any goal, a name that is sent counts as it is. */
function isSentByName(key: string, before: readonly Goal[]): boolean {
  const goal = before.find((each) => each.key === key)
  if (goal === undefined) return true
  return (goal.kind === 'event' || goal.kind === 'revenue') && (goal.event ?? key) === key
}
