import { toDateText, toDay } from '#lib/core/events/event-time'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'
import { readSiteDays, type SiteDay } from '#lib/results/read-site-days'

/** What the site has told lately that a goal can be declared on, the most frequent first. */
export type GoalSignals = {
  readonly days: number
  /** A list as long as this leaves out what was rarer. */
  readonly most: number
  /** Pages without their language, and their views. */
  readonly views: readonly (readonly [path: string, count: number])[]
  /** Names of events, and `click:<slot>`. */
  readonly events: readonly (readonly [name: string, count: number])[]
}

const DAYS = 7
/** As many as a page can carry. */
const MOST = 200

/** Of the last seven days, today with them. @throws when Redis does not answer */
export async function readGoalSignals(now: number): Promise<GoalSignals> {
  const today = toDay(now)
  const days = await readSiteDays(toDateText(today - DAYS + 1), toDateText(today))
  return {
    days: DAYS,
    most: MOST,
    views: sum(days, 'path', (path) => splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE).pagePath),
    events: sum(days, 'event', (name) => name),
  }
}

function sum(days: readonly SiteDay[], kind: string, toName: (name: string) => string): [string, number][] {
  const counts = new Map<string, number>()
  for (const { names } of days)
    for (const [raw, count] of names.get(kind) ?? []) {
      const name = toName(raw)
      counts.set(name, (counts.get(name) ?? 0) + count)
    }
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, MOST)
}
