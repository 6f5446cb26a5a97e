import { TimeSeries } from '#components/charts/time-series'
import { COUNT_KINDS } from '#lib/core/events/count-kinds'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatCount } from '#lib/core/format/format-count'
import { formatDay } from '#lib/core/format/format-day'
import { formatRate } from '#lib/core/format/format-rate'
import type { Analytics } from '#lib/insights/read-analytics'
import type { AnalyticsProps } from './analytics-props.ts'
import { nameRow } from './name-row.ts'
import { bounceOf } from './to-kpis.ts'

type Day = Analytics['series'][number]
type Shown = {
  readonly title: string
  readonly unit: string
  readonly readValue: (day: Day) => number | null
  readonly format: (value: number) => string
}

/** The one chart of the page: the figure that was chosen, or the row that is filtered by. */
export function AnalyticsChart({
  analytics: { series },
  query,
  period,
}: Omit<AnalyticsProps, 'areGoalsDeclared'>) {
  const { title, unit, readValue, format } = chooseSeries(query)
  const points = series.map((day) => ({ at: day.date, value: readValue(day) }))
  if (points.every(({ value }) => value === null || value === 0))
    return <p className="py-8 text-ink-2">No {unit} in these days.</p>
  return (
    <div className="pt-5">
      <TimeSeries
        title={title}
        finding={describe(points, unit, format, period.days)}
        unit={unit}
        zero
        series={[{ key: 'shown', label: title, color: 'var(--tide)', points }]}
        format={format}
      />
    </div>
  )
}

function chooseSeries({ filter, metric }: AnalyticsProps['query']): Shown {
  if (filter !== null) {
    const unit = COUNT_KINDS[filter.kind]
    const title = `${nameRow(filter.kind, filter.name)}: ${unit} a day`
    return { title, unit, readValue: ({ filtered }) => filtered, format: formatCompact }
  }
  switch (metric) {
    case 'visitors':
      return {
        title: 'Visitors a day',
        unit: 'visitors',
        readValue: (day) => day.visitors,
        format: formatCompact,
      }
    case 'sessions':
      return {
        title: 'Sessions a day',
        unit: 'sessions',
        readValue: (day) => day.sessions,
        format: formatCompact,
      }
    case 'views':
      return {
        title: 'Page views a day',
        unit: 'page views',
        readValue: (day) => day.views,
        format: formatCompact,
      }
    case 'bounce':
      return {
        title: 'Bounce rate a day',
        unit: 'bounce rate',
        readValue: bounceOf,
        format: (rate) => formatRate(rate),
      }
  }
}

type Point = { readonly at: string; readonly value: number | null }

function describe(points: readonly Point[], unit: string, format: Shown['format'], days: number): string {
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]))
  const [first, ...rest] = known
  if (first === undefined || known.every(({ value }) => value === 0)) return `No ${unit} in these days.`
  const most = rest.reduce((best, point) => (point.value > best.value ? point : best), first)
  const isRate = unit === 'bounce rate'
  const top = isRate ? format(most.value) : `${formatCount(most.value)} ${unit}`
  const wider = days < points.length ? ' Hours are not kept, so the chart shows a week.' : ''
  return `Highest on ${formatDay(most.at)}: ${top}.${wider}`
}
