import type { Goal } from '#lib/core/events/goals'

/**
 * What the first declaration does to the names that the site sends; null where goals are declared, or nothing is sent.
 * Names are null while nobody can say which are sent.
 */
export function tellFirstGoal(goals: readonly Goal[], names: readonly string[] | null): string | null {
  if (goals.length > 0 || names?.length === 0) return null
  if (names === null)
    return 'From the first declared goal on, only declared ones count; which names the site sends cannot be read now.'
  return `From the first declared goal on, only declared ones count. What the site sends already is declared with it: ${names.join(', ')}.`
}
