import type { Goal } from '#lib/core/events/goals'
import { isSame } from '#lib/core/json/is-same'
import type { GoalsChange } from './save-goals.ts'

/** Puts goals at the end, unless one has the key of one of them. */
export function addGoals(...added: readonly Goal[]): GoalsChange {
  return (live) =>
    live.some(({ key }) => added.some((goal) => goal.key === key)) ? null : [...live, ...added]
}

/** Puts a goal in the place of the one that was seen, if it still is that one; null takes it out. */
export function replaceGoal(seen: Goal, next: Goal | null): GoalsChange {
  return (live) => {
    const place = live.findIndex((goal) => isSame(goal, seen))
    if (place < 0) return null
    return next === null ? live.toSpliced(place, 1) : live.with(place, next)
  }
}

/** Puts a goal back where it was. */
export function restoreGoal(goal: Goal, place: number): GoalsChange {
  return (live) => (live.some(({ key }) => key === goal.key) ? null : live.toSpliced(place, 0, goal))
}
