import type { Period } from '#lib/insights/period'
import type { Analytics } from '#lib/insights/read-analytics'
import type { AnalyticsQuery } from '#lib/insights/read-analytics-query'

/** What the analytics page shows, and what it was asked for. */
export type AnalyticsProps = {
  readonly analytics: Analytics
  readonly query: AnalyticsQuery
  readonly period: Period
  readonly areGoalsDeclared: boolean
}
