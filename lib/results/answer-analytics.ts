import * as v from 'valibot'
import { readQuery } from '#lib/http/read-query'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { readDayRange } from './day-range.ts'
import { readSiteDays, type SiteDay } from './read-site-days.ts'
import { DateText } from './results-query.ts'
import { topNames } from './top-names.ts'

const USUAL_DAYS = 28
const MOST_DAYS = 92
const MOST_NAMES = 100

/** Query of `GET /api/analytics`: UTC dates, both included. */
export const AnalyticsQuery = v.strictObject({
  from: v.exactOptional(DateText),
  to: v.exactOptional(DateText),
})

const count = v.number()

/** Of a name or a day that is missing, nothing was counted. */
export const AnalyticsView = v.object({
  from: v.string(),
  to: v.string(),
  days: v.array(
    v.object({
      date: v.string(),
      visitors: count,
      sessions: count,
      bounces: count,
      /** Page views, those without an identity among them. */
      views: count,
      unidentified: count,
      /** Events and batches that were not counted. */
      dropped: count,
    }),
  ),
  /** Kind (`path`, `entry`, `exit`, `country`, `device`, `channel`, `referrer`, `source`, `medium`, `campaign`, `event`, `dropped` …) → the most frequent names of the whole range. */
  names: v.record(v.string(), v.array(v.object({ name: v.string(), count }))),
})
type AnalyticsView = v.InferOutput<typeof AnalyticsView>

/** `GET /api/analytics`, its caller known to be a viewer. */
export async function answerAnalytics(request: Request): Promise<Response> {
  const query = readQuery(request, AnalyticsQuery)
  if (!query.ok) return query.response
  const range = readDayRange(request, query.value, { now: Date.now(), usual: USUAL_DAYS, most: MOST_DAYS })
  if (!range.ok) return range.response
  const { from, to } = range
  return await answerFromStore(request, async () => {
    const days = await readSiteDays(from, to)
    const view: AnalyticsView = { from, to, days: days.map(toDayView), names: sumNames(days) }
    return view
  })
}

function toDayView({ date, totals, names }: SiteDay): AnalyticsView['days'][number] {
  const total = (name: string) => totals.get(name) ?? 0
  const dropped = [...(names.get('dropped')?.values() ?? [])].reduce((sum, each) => sum + each, 0)
  return {
    date,
    visitors: total('visitors'),
    sessions: total('sessions'),
    bounces: total('bounces'),
    views: total('views'),
    unidentified: names.get('views')?.get('unidentified') ?? 0,
    dropped,
  }
}

function sumNames(days: readonly SiteDay[]): AnalyticsView['names'] {
  const kinds = new Map<string, Map<string, number>>()
  for (const [kind, counts] of days.flatMap(({ names }) => [...names])) {
    const sum = kinds.get(kind) ?? new Map<string, number>()
    for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count)
    kinds.set(kind, sum)
  }
  return Object.fromEntries([...kinds].map(([kind, counts]) => [kind, [...topNames(counts, MOST_NAMES)]]))
}
