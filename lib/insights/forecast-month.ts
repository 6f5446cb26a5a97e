import { toDateText, toDay } from '#lib/core/events/event-time'

const DAY_MS = 86_400_000
/** A week, so that every day of the week is in it. */
const RECENT_DAYS = 7

export type MonthCounts = {
  /** Counted since the month began, UTC. */
  readonly soFar: number
  /** Expected when it ends; null until a whole day has been counted. */
  readonly atEnd: number | null
}

/** The first UTC date of the month, and how many days until it ends, today's rest included. */
function monthOf(now: number): { readonly from: string; readonly daysLeft: number } {
  const date = new Date(now)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const from = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
  return { from, daysLeft: (Date.UTC(year, month + 1, 1) - now) / DAY_MS }
}

/** From which UTC date on a forecast needs counts: the month's first, or a week ago. */
export function forecastFrom(now: number): string {
  const weekAgo = toDateText(toDay(now) - RECENT_DAYS)
  const { from } = monthOf(now)
  return [from, weekAgo].toSorted()[0] ?? from
}

/**
 * What a month will have counted: what it has, and for each day that is left the mean of the last whole days, seven at most. Days come
 * in order and may begin before the month; empty days before the first count are not part of the mean, unless it is known that there
 * was nothing to count on them (`isComplete`).
 */
export function forecastMonth(
  days: readonly { readonly date: string; readonly count: number }[],
  now: number,
  isComplete = false,
): MonthCounts {
  const { from, daysLeft } = monthOf(now)
  const today = toDateText(toDay(now))
  const soFar = days.filter(({ date }) => date >= from).reduce((sum, { count }) => sum + count, 0)
  const whole = days.filter(({ date }) => date < today)
  const first = isComplete ? 0 : whole.findIndex(({ count }) => count > 0)
  const begun = first === -1 ? [] : whole.slice(first).slice(-RECENT_DAYS)
  if (begun.length === 0) return { soFar, atEnd: null }
  const mean = begun.reduce((sum, { count }) => sum + count, 0) / begun.length
  return { soFar, atEnd: soFar + mean * daysLeft }
}
