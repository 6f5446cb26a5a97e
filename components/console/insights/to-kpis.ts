import { COUNT_KINDS } from '#lib/core/events/count-kinds'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatCount } from '#lib/core/format/format-count'
import { formatRate } from '#lib/core/format/format-rate'
import { formatShare } from '#lib/core/format/format-share'
import type { Analytics, Filter, FilteredCount } from '#lib/insights/read-analytics'
import type { AnalyticsQuery, ChartMetric } from '#lib/insights/read-analytics-query'
import type { Totals } from '#lib/insights/site-totals'
import type { Kpi } from './kpi-strip.tsx'

const METRIC_LABELS: Readonly<Record<ChartMetric, string>> = {
  visitors: 'Visitors a day, summed',
  sessions: 'Sessions',
  views: 'Page views',
  bounce: 'Bounce rate',
}

type LinkOf = (changes: Readonly<Record<string, string | null>>) => string

/** The strip of the whole site; each figure but the last shows its series in the chart. */
export function toSiteKpis({ totals, before }: Analytics, query: AnalyticsQuery, linkOf: LinkOf): Kpi[] {
  const choose = (metric: ChartMetric) => ({
    href: linkOf({ metric: metric === 'visitors' ? null : metric }),
    pressed: query.metric === metric,
  })
  const count = (metric: 'visitors' | 'sessions' | 'views'): Kpi => ({
    label: METRIC_LABELS[metric],
    ...toCount(totals[metric], before[metric]),
    ...choose(metric),
  })
  const bounce = { label: METRIC_LABELS.bounce, now: bounceOf(totals), before: bounceOf(before) }
  return [
    count('visitors'),
    count('sessions'),
    count('views'),
    { ...bounce, text: formatRate(bounce.now, totals.sessions), isMoreBetter: false, ...choose('bounce') },
    {
      label: 'Views without identity',
      text: formatShare(unidentifiedOf(totals)),
      now: unidentifiedOf(totals),
      before: unidentifiedOf(before),
      isMoreBetter: null,
    },
  ]
}

/** What is known of one row: for a page also how often a session began or ended there. */
export function toFilteredKpis({ filtered }: Analytics, filter: Filter): Kpi[] {
  const counts = filtered.map(({ kind, now, before }) => ({ label: labelOf(kind), ...toCount(now, before) }))
  const own = filtered.find(({ kind }) => kind === filter.kind)
  const share = own === undefined || own.total === 0 ? null : own.now / own.total
  const unit = COUNT_KINDS[filter.kind]
  return [
    ...counts,
    { label: `Share of all ${unit}`, text: formatShare(share), now: null, before: null, isPlain: true },
  ]
}

function labelOf(kind: FilteredCount['kind']): string {
  if (kind === 'entry') return 'Sessions that began here'
  if (kind === 'exit') return 'Sessions that ended here'
  const unit = COUNT_KINDS[kind]
  return unit === 'times' ? 'Times sent' : unit.charAt(0).toUpperCase() + unit.slice(1)
}

function toCount(now: number, before: number) {
  return { text: formatCompact(now), exact: formatCount(now), now, before }
}

export function bounceOf({ bounces, sessions }: Pick<Totals, 'bounces' | 'sessions'>): number | null {
  return sessions === 0 ? null : bounces / sessions
}

function unidentifiedOf({ unidentified, views }: Totals): number | null {
  return views === 0 ? null : unidentified / views
}
