import type { Metadata } from 'next'
import { ANALYTICS_PATH, AnalyticsView } from '#components/console/insights/analytics-view'
import { CountersUnavailable } from '#components/console/insights/counters-unavailable'
import { NoVisits } from '#components/console/insights/no-visits'
import { PeriodBar } from '#components/console/insights/period-bar'
import { PageHeader } from '#components/ui/page-header'
import { linkWith } from '#lib/core/site/link-with'
import { leaveRunning } from '#lib/http/leave-running'
import { readPeriod } from '#lib/insights/period'
import { readAnalytics } from '#lib/insights/read-analytics'
import { readAnalyticsQuery } from '#lib/insights/read-analytics-query'
import type { Params } from '#lib/insights/read-param'
import { tryRead } from '#lib/insights/try-read'
import { currentGoals } from '#lib/stores/edge-config/goals'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Analytics' }
/** Counters are read anew for every view. */
export const dynamic = 'force-dynamic'

const MOST_ROWS = 8

type Props = { readonly searchParams: Promise<Params> }

export default async function AnalyticsPage({ searchParams }: Props) {
  await requireSession(ANALYTICS_PATH)
  const params = await searchParams
  const now = Date.now()
  const [period, query] = [readPeriod(params, now), readAnalyticsQuery(params)]
  const goals = await currentGoals(now, leaveRunning)
  const analytics = await tryRead('analytics', () =>
    readAnalytics(period, query.filter, { goals, most: MOST_ROWS, now }),
  )
  const isEmpty = analytics !== null && analytics.totals.views === 0 && query.filter === null
  return (
    <>
      <PageHeader title="Analytics" description="Who came, from where, and what they did." />
      <PeriodBar path={ANALYTICS_PATH} period={period} query={query.text} />
      {analytics === null && <CountersUnavailable retryHref={linkWith(ANALYTICS_PATH, query.text)} />}
      {isEmpty && <NoVisits />}
      {analytics !== null && !isEmpty && (
        <AnalyticsView
          analytics={analytics}
          query={query}
          period={period}
          areGoalsDeclared={goals.isDeclared}
        />
      )}
    </>
  )
}
