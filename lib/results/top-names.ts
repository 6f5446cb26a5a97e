/** The largest counts first, and of equal ones by name; so many at most. */
export function topNames(
  counts: ReadonlyMap<string, number>,
  most: number,
): readonly { name: string; count: number }[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, most)
}
