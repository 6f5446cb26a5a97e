import { SizedMap } from '#lib/core/collections/sized-map'

const DAY_MS = 86_400_000
/** What was under way at midnight may still write to the old day. */
const GRACE_MS = 3_600_000
/** Characters: four megabytes for each thing that is remembered, about a year of twenty experiments. */
const MAX_KEPT_LENGTH = 4_000_000

type Found<T> = readonly (readonly [day: number, name: string, value: T])[]
type Missing = ReadonlyMap<number, readonly string[]>

/**
 * Remembers what was read of days that are over: nothing writes to the hash of a day once it has ended, late events go
 * into the hash of the day on which they arrive. What is returned asks `read` only for what is not known, and answers by
 * `<day>/<name>`. What it remembers is no longer than `mostLength` characters; beyond that it forgets what it read first.
 */
export function keepClosedDays<T>(mostLength = MAX_KEPT_LENGTH) {
  const kept = new SizedMap<T>(mostLength)
  return async (
    days: readonly number[],
    names: readonly string[],
    now: number,
    read: (missing: Missing) => Promise<Found<T>>,
  ): Promise<ReadonlyMap<string, T>> => {
    const known = new Map<string, T>()
    const missing = new Map<number, string[]>()
    for (const day of days)
      for (const name of names) {
        const value = kept.get(`${day}/${name}`)
        if (value !== undefined) known.set(`${day}/${name}`, value)
        else addTo(missing, day, name)
      }
    for (const [day, name, value] of missing.size > 0 ? await read(missing) : []) {
      known.set(`${day}/${name}`, value)
      if (now >= (day + 1) * DAY_MS + GRACE_MS) kept.set(`${day}/${name}`, value)
    }
    return known
  }
}

/** In place: thousands of names of a day would otherwise be copied for each of them. */
function addTo(missing: Map<number, string[]>, day: number, name: string): void {
  const names = missing.get(day)
  if (names) names.push(name)
  else missing.set(day, [name])
}
