import { type Goal, type Goals, goalsOfPage } from '#lib/core/events/goals'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'

/** How often a goal was reached on the whole site; null where that is kept per experiment only. */
export type GoalCount = {
  readonly key: string
  readonly kind: Goal['kind']
  readonly count: number | null
  /** What was counted: page views that match a pattern, or events of a name. */
  readonly of: string
}

type Names = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The declared goals by what the day's counters say of them; without a declaration every event that was sent is one. */
export function countGoals(goals: Goals, names: Names): readonly GoalCount[] {
  const events = names.get('event') ?? new Map<string, number>()
  if (goals.isDeclared) return goals.list.map((goal) => countGoal(goal, goals, names))
  return [...events]
    .toSorted(([a, counted], [b, other]) => other - counted || (a < b ? -1 : 1))
    .map(([key, count]) => ({ key, kind: 'event', count, of: key }))
}

function countGoal(goal: Goal, goals: Goals, names: Names): GoalCount {
  const { key, kind } = goal
  const events = names.get('event')
  switch (goal.kind) {
    case 'page':
      return { key, kind, count: countViews(goal, goals, names.get('path') ?? new Map()), of: goal.path }
    case 'click':
      return { key, kind, count: events?.get(`click:${goal.slot}`) ?? 0, of: `click:${goal.slot}` }
    case 'event':
    case 'revenue': {
      const name = goal.event ?? goal.key
      return { key, kind, count: events?.get(name) ?? 0, of: name }
    }
    case 'purchase':
      return { key, kind, count: events?.get(key) ?? null, of: key }
  }
}

function countViews(goal: Goal, { isDeclared }: Goals, paths: ReadonlyMap<string, number>): number {
  const only = { isDeclared, list: [goal] }
  return [...paths]
    .filter(([path]) => path.startsWith('/'))
    .filter(
      ([path]) => goalsOfPage(splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE).pagePath, only).length > 0,
    )
    .reduce((sum, [, count]) => sum + count, 0)
}
