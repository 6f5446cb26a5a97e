/** A query as an origin gets it and a cache keeps it: without what a service ignores. Order is kept, it may mean something. */
export function normaliseQuery(query: string, ignored: readonly string[]): string {
  if (query === '' || ignored.length === 0) return query
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => !ignored.some((pattern) => fits(pattern, pair.split('=', 1)[0] ?? '')))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

function fits(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
