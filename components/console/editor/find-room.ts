type Range = readonly [from: number, to: number]

/** The widest part of an exclusion group that no experiment has; null when there is none. */
export function findRoom(taken: readonly Range[]): Range | null {
  let at = 0
  let widest: Range | null = null
  for (const [from, to] of [...taken.toSorted((a, b) => a[0] - b[0]), [1, 1] as const]) {
    if (from - at > (widest ? widest[1] - widest[0] : 0)) widest = [at, from]
    at = Math.max(at, to)
  }
  return widest
}
