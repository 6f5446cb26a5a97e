import { BoundedMap } from '#lib/core/collections/bounded-map'
import { toDay } from '#lib/core/events/event-time'
import { readSiteDays, type SiteDay } from '#lib/results/read-site-days'
import { listDates } from './period.ts'

const DAY_MS = 86_400_000
/** What was under way at midnight may still write to the old day. */
const GRACE_MS = 3_600_000
/** The longest period and the one before. */
const MOST_KEPT = 190
/** A day takes up to 700 kB: so many in one answer are what the store gives at once. */
const DAYS_A_CALL = 10

const kept = new BoundedMap<string, SiteDay>(MOST_KEPT)

/**
 * The days from one UTC date to another, both included, as `readSiteDays` does; but days that nothing can be added to any more are
 * read once and remembered. A day takes late events until the end of the next, so it is one of these a day later.
 * @throws when Redis does not answer in time
 */
export async function readKeptDays(from: string, to: string, now: number): Promise<readonly SiteDay[]> {
  const dates = listDates(from, to)
  const missing = dates.filter((date) => !kept.get(date))
  const read = await Promise.all(toRuns(missing).map(([first, last]) => readSiteDays(first, last)))
  const found = new Map(read.flat().map((day) => [day.date, day] as const))
  for (const day of found.values()) if (isOver(day.date, now)) kept.set(day.date, day)
  return dates.flatMap((date) => found.get(date) ?? kept.get(date) ?? [])
}

/** The first and last date of each run of days that follow each other, none longer than one call takes. */
function toRuns(dates: readonly string[]): readonly (readonly [string, string])[] {
  const runs: [string, string][] = []
  for (const date of dates) {
    const run = runs.at(-1)
    if (run && follows(date, run[1]) && lengthOf(run) < DAYS_A_CALL) run[1] = date
    else runs.push([date, date])
  }
  return runs
}

function follows(date: string, before: string): boolean {
  return dayOf(date) === dayOf(before) + 1
}

function lengthOf([first, last]: readonly [string, string]): number {
  return dayOf(last) - dayOf(first) + 1
}

function isOver(date: string, now: number): boolean {
  return now >= (dayOf(date) + 2) * DAY_MS + GRACE_MS
}

function dayOf(date: string): number {
  return toDay(Date.parse(`${date}T00:00:00Z`))
}
