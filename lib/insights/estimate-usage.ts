import { VITALS } from '#lib/core/events/vital-bucket'
import { countOf } from '#lib/core/statistics/histogram'
import type { SiteDay } from '#lib/results/read-site-days'

/** Assumed and measured numbers that figures are estimated with; `docs/storage.md` says where each comes from. */
export const ASSUMED = {
  /** Events that a page sends at once. */
  eventsPerBatch: 5,
  /** Redis commands of such a batch, the call of the script with them. */
  commandsPerBatch: 9,
  /** As many again for rate limits and readers, as a share. */
  otherCommands: 1 / 3,
} as const

/** What a day has counted, as far as it causes cost. */
export type DayUsage = {
  readonly date: string
  readonly views: number
  readonly events: number
  readonly visitors: number
}

/** Everything that the day's counters know was sent: page views, events by name and vitals. Exposures are not among them. */
export function usageOf({ date, totals, names, vitals }: SiteDay): DayUsage {
  const views = totals.get('views') ?? 0
  const named = [...(names.get('event')?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const measured = VITALS.reduce(
    (sum, metric) => sum + countOf(vitals.get(metric)?.get('all') ?? new Map()),
    0,
  )
  return { date, views, events: views + named + measured, visitors: totals.get('visitors') ?? 0 }
}

/** Calls of `/api/events`. */
export function batchesOf({ events }: Pick<DayUsage, 'events'>): number {
  return events / ASSUMED.eventsPerBatch
}

/** Commands that the store bills. */
export function commandsOf(day: Pick<DayUsage, 'events'>): number {
  return batchesOf(day) * ASSUMED.commandsPerBatch * (1 + ASSUMED.otherCommands)
}

/** Requests that run the middleware: each page view and each batch, at least. */
export function requestsOf(day: Pick<DayUsage, 'events' | 'views'>): number {
  return day.views + batchesOf(day)
}
