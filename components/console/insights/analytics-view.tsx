import { Section } from '#components/ui/section'
import { linkWith } from '#lib/core/site/link-with'
import { periodText } from '#lib/core/site/period-text'
import type { AnalyticsQuery } from '#lib/insights/read-analytics-query'
import { AnalyticsChart } from './analytics-chart.tsx'
import { AnalyticsNotes } from './analytics-notes.tsx'
import { AnalyticsPanels } from './analytics-panels.tsx'
import type { AnalyticsProps } from './analytics-props.ts'
import { FilterNote } from './filter-note.tsx'
import { GoalsPanel } from './goals-panel.tsx'
import { KpiStrip } from './kpi-strip.tsx'
import { toFilteredKpis, toSiteKpis } from './to-kpis.ts'

export const ANALYTICS_PATH = '/console/analytics'

/** The whole page below its heading. `linkOf` keeps what the address says and changes a part of it. */
export function AnalyticsView(props: AnalyticsProps) {
  const { analytics, query, period, areGoalsDeclared } = props
  const { totals, goals } = analytics
  const periodQuery = periodText(period)
  const linkOf = (changes: Readonly<Record<string, string | null>>) =>
    linkWith(ANALYTICS_PATH, { ...periodQuery, ...query.text }, changes)
  const csvOf = (panel: string) => linkWith(`${ANALYTICS_PATH}/csv`, { ...periodQuery, panel })
  return (
    <>
      {query.filter && <FilterNote filter={query.filter} clearHref={linkOf({ by: null, is: null })} />}
      {query.filter ? (
        <KpiStrip label="Figures of the row" kpis={toFilteredKpis(analytics, query.filter)} />
      ) : (
        <KpiStrip label="Figures of the period" kpis={toSiteKpis(analytics, query, linkOf)} />
      )}
      <AnalyticsChart {...props} />
      <AnalyticsPanels panels={analytics.panels} query={query} linkOf={linkOf} csvOf={csvOf} />
      <Section title={areGoalsDeclared ? 'Goals' : 'Goals and events'} id="goals" hint={goalsHint(query)}>
        <GoalsPanel goals={goals} isDeclared={areGoalsDeclared} totals={totals} csvHref={csvOf('goal')} />
      </Section>
      <AnalyticsNotes />
    </>
  )
}

function goalsHint({ filter }: AnalyticsQuery): string {
  return filter === null
    ? 'How often each was reached on the whole site.'
    : 'Of the whole site, not of the row above.'
}
