import type { SiteDay } from '#lib/results/read-site-days'
import type { Period } from './period.ts'
import { readKeptDays } from './read-kept-days.ts'

/** Why events were not counted, in groups that mean the same for a reader. */
export const DROP_GROUPS = {
  bots: ['bot', 'bot-headers', 'bot-webdriver'],
  machinery: ['prefetch', 'preview', 'cross-site'],
  events: [
    'no-visitor',
    'not-assigned',
    'server-side-only',
    'browser-only',
    'unknown-goal',
    'too-many-goals',
  ],
} as const
export type DropGroup = keyof typeof DROP_GROUPS

export type EdgeTraffic = {
  readonly views: number
  /** Reason → how often, the most frequent first; of bots and machinery in batches, else in events. */
  readonly reasons: readonly { readonly reason: string; readonly group: DropGroup; readonly count: number }[]
  readonly series: readonly ({
    readonly date: string
    readonly views: number
    readonly reasons: Readonly<Record<string, number>>
  } & Readonly<Record<DropGroup, number>>)[]
}

const GROUPS = Object.keys(DROP_GROUPS) as DropGroup[]

/**
 * What reached the counting and was left out, by reason and by day.
 * @throws when Redis does not answer in time
 */
export async function readEdgeTraffic(period: Period, now: number): Promise<EdgeTraffic> {
  const days = await readKeptDays(period.from, period.to, now)
  const sums = new Map<string, number>()
  for (const [reason, count] of days.flatMap(droppedOn)) sums.set(reason, (sums.get(reason) ?? 0) + count)
  return {
    views: days.reduce((sum, { totals }) => sum + (totals.get('views') ?? 0), 0),
    reasons: [...sums]
      .map(([reason, count]) => ({ reason, group: groupOf(reason), count }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    series: days.map(toPoint),
  }
}

function toPoint(day: SiteDay): EdgeTraffic['series'][number] {
  const counts = { bots: 0, machinery: 0, events: 0 }
  for (const [reason, count] of droppedOn(day)) counts[groupOf(reason)] += count
  const reasons = Object.fromEntries(droppedOn(day))
  return { date: day.date, views: day.totals.get('views') ?? 0, ...counts, reasons }
}

function droppedOn({ names }: Pick<SiteDay, 'names'>): readonly (readonly [string, number])[] {
  return [...(names.get('dropped') ?? [])]
}

/** A reason that a later version invents is about events until somebody says otherwise. */
function groupOf(reason: string): DropGroup {
  return GROUPS.find((group) => DROP_GROUPS[group].some((one) => one === reason)) ?? 'events'
}
