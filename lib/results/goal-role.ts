/** What a goal is for: it decides, it is looked at, or it must not get worse. */
export const GOAL_ROLES = ['primary', 'secondary', 'guardrail'] as const

/** Which change of a goal is good news. */
export const DIRECTIONS = ['higher', 'lower'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Lower for the goals that are named so, higher for every other. */
export function directionOf(
  goal: string,
  { lowerIsBetter }: { readonly lowerIsBetter: readonly string[] },
): Direction {
  return lowerIsBetter.includes(goal) ? 'lower' : 'higher'
}
