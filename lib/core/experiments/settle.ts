/** Longer chains of references are refused: each link is a call deeper when a segment is evaluated. */
const MAX_CHAIN = 16

/**
 * Orders items so that each comes after those that it needs; items of one round keep the order in which they came.
 * What needs something missing, or itself by a circle, stays unsettled.
 */
export function settle<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  needsOf: (item: T) => readonly string[],
): { readonly settled: readonly T[]; readonly unsettled: readonly T[] } {
  const known = new Set<string>()
  const settled: T[] = []
  let waiting = items
  for (let round = 0; round < MAX_CHAIN; round++) {
    const ready = waiting.filter((item) => needsOf(item).every((need) => known.has(need)))
    const settledNow = new Set(ready)
    waiting = waiting.filter((item) => !settledNow.has(item))
    for (const item of ready) {
      settled.push(item)
      known.add(keyOf(item))
    }
  }
  return { settled, unsettled: waiting }
}
