import { PURCHASE } from '../events/event.ts'

/** A goal as people call it: `Orders`, `Newsletter signup`. */
export function goalName(goal: string): string {
  if (goal === PURCHASE) return 'Orders'
  const words = goal.replaceAll(/[-_.:]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
