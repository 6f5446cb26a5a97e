import type { Goal, Measurement } from './measurement.ts'

/** Whether a figure falls short of its goal. One that is no number does, one without a goal never. */
export function isMissed({ value, goal }: Pick<Measurement, 'value' | 'goal'>): boolean {
  if (goal === undefined) return false
  if ('atMost' in goal) return !(value <= goal.atMost)
  return 'atLeast' in goal ? !(value >= goal.atLeast) : !(value > goal.above)
}

export function describeGoal(goal: Goal): string {
  if ('atMost' in goal) return `≤ ${goal.atMost}`
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `> ${goal.above}`
}
