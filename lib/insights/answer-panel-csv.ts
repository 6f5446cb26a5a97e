import { COUNT_KINDS, type CountKind } from '#lib/core/events/count-kinds'
import { leaveRunning } from '#lib/http/leave-running'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { currentGoals } from '#lib/stores/edge-config/goals'
import { type Period, readPeriod } from './period.ts'
import { readAnalytics } from './read-analytics.ts'
import { readPanelKind } from './read-analytics-query.ts'
import { toCsvRows } from './to-csv-rows.ts'

/** More names than a day holds of any kind. */
const ALL = 200_000

/** `GET /console/analytics/csv?panel=path&period=28d`: every name of a panel, its caller known to be a viewer. */
export async function answerPanelCsv(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const kind = readPanelKind(params)
  if (kind === null) return refuse(request, 400, { title: 'There is no such panel' })
  const now = Date.now()
  const period = readPeriod(params, now)
  return await answerFromStore(request, async () => toFile(kind, period, await readRows(kind, period, now)))
}

async function readRows(kind: CountKind | 'goal', period: Period, now: number) {
  const goals = await currentGoals(now, leaveRunning)
  const { panels, goals: counted } = await readAnalytics(period, null, { goals, most: ALL, now })
  if (kind === 'goal')
    return [['goal', 'kind', 'reached'], ...counted.map(({ key, kind: of, count }) => [key, of, count ?? ''])]
  return [[kind, COUNT_KINDS[kind]], ...panels[kind].rows.map(({ name, count }) => [name, count])]
}

function toFile(
  kind: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
  rows: readonly (readonly (string | number)[])[],
): Response {
  return new Response(toCsvRows(rows), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${kind}-${from}-${to}.csv"`,
    },
  })
}
