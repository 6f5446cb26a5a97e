import type { ActiveVisitor } from './activity.ts'

/** How many visitors have each value, the most first; those of one number in the order of the alphabet. */
export function countVisitors(
  visitors: readonly ActiveVisitor[],
  by: 'country' | 'path',
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const visitor of visitors) counts.set(visitor[by], (counts.get(visitor[by]) ?? 0) + 1)
  const list = [...counts].map(([name, count]) => ({ name, count }))
  return list.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
