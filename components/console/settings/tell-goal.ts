import type { Goal } from '#lib/core/events/goals'
import { isUnderPattern } from '#lib/core/events/is-under-pattern'
import type { GoalSignals } from '#lib/insights/read-goal-signals'

type Slots = readonly { readonly name: string; readonly title: string }[]

/** When a goal is reached, in words. */
export function tellGoal(goal: Goal, slots: Slots): string {
  switch (goal.kind) {
    case 'page':
      return tellPage(goal.path)
    case 'click':
      return `The call to action of ${slots.find(({ name }) => name === goal.slot)?.title ?? goal.slot} is clicked`
    case 'event':
      return `The site reports ${goal.event ?? goal.key}`
    case 'revenue':
      return `The site reports ${goal.event ?? goal.key}, and its value counts as revenue`
    case 'purchase':
      return 'An order is placed'
  }
}

/** With `*` at its end a pattern takes in what is below a path, and never the path itself. */
function tellPage(path: string): string {
  if (!path.endsWith('/*')) return `The page ${path} is viewed`
  return `Any page below ${path.slice(0, -2) || '/'} is viewed`
}

/** How often a goal would have been reached lately; null for what is counted elsewhere, or not known. */
export function countLately(goal: Goal, signals: GoalSignals | null): number | null {
  if (signals === null || goal.kind === 'purchase') return null
  if (goal.kind === 'page') return pagesUnder(goal.path, signals).reduce((sum, [, count]) => sum + count, 0)
  const name = goal.kind === 'click' ? `click:${goal.slot}` : (goal.event ?? goal.key)
  return signals.events.find(([event]) => event === name)?.[1] ?? 0
}

/** Pages that were viewed lately and that a pattern takes in. */
export function pagesUnder(pattern: string, { views }: GoalSignals): GoalSignals['views'] {
  return views.filter(([path]) => isUnderPattern(pattern, path))
}

const NAME = /^[a-z][a-z0-9-]{0,63}$/

/** Names that were sent lately and that no goal counts. Orders always do; a click is declared by its slot. */
export function namesWithoutGoal(goals: readonly Goal[], signals: GoalSignals | null): readonly string[] {
  const counted = new Set(
    goals.flatMap((goal) =>
      goal.kind === 'event' || goal.kind === 'revenue' ? [goal.event ?? goal.key] : [],
    ),
  )
  const keys = new Set(goals.map(({ key }) => key))
  return (signals?.events ?? [])
    .map(([name]) => name)
    .filter((name) => NAME.test(name) && name !== 'purchase' && !counted.has(name) && !keys.has(name))
}
