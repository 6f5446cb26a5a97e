import type { ActiveVisitor } from '#lib/core/live/activity'

export const MINUTE_MS = 60_000

type Record = Omit<ActiveVisitor, 'visitor'>

/** Where a visitor was last, as it stands in Redis: short, because there is one for each visitor of a minute. */
export function formatRecord({ second, country, path }: Record): string {
  return `${second}|${country}|${path}`
}

/** Null for what this version of the code did not write. */
export function parseRecord(text: unknown): Record | null {
  const [, second, country = '', path = ''] = /^(\d+)\|([A-Z]*)\|(.*)$/s.exec(String(text)) ?? []
  return second === undefined ? null : { second: Number(second), country, path }
}
