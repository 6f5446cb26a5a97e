import { TimeSeries } from '#components/charts/time-series'
import { variantLook } from '#components/console/variant-mark'
import { formatDay } from '#lib/core/format/format-day'
import { formatLift } from '#lib/core/format/format-lift'
import { formatTick } from '#lib/core/format/format-tick'
import type { SeriesPoint } from '#lib/results/trace-lift'
import { variantDash } from '../../charts/variant-dash.ts'
import type { Change } from './list-changes.ts'
import { tellTraffic, tellTrend, toDailyVisitors } from './tell-trend.ts'

type Props = {
  readonly series: readonly SeriesPoint[]
  readonly keys: readonly string[]
  /** Publishes and deployments. */
  readonly changes: readonly Change[]
}

/** More numbers above a chart would cover each other. */
const MOST_MARKERS = 9

/** The lift as it stood at the end of each day, with its range and everything that was published or deployed. */
export function LiftOverTime({ series, keys, changes }: Props) {
  if (series.length < 2) return <TooSoon />
  const within = withinDays(changes, series)
  const shown = within.slice(-MOST_MARKERS)
  return (
    <div className="grid gap-2">
      <TimeSeries
        title="Lift over time"
        finding={tellTrend(series)}
        unit="Lift"
        zero
        height={220}
        format={formatLift}
        axisFormat={formatTick}
        markers={shown.map(({ at, label }) => ({ at, label }))}
        series={keys.slice(1).map((key, index) => ({
          ...lookOf(key, index + 1),
          points: series.map(({ date, variants }) => {
            const { lift = null, interval = null } = variants[index + 1] ?? {}
            return { at: date, value: lift, low: interval?.[0] ?? null, high: interval?.[1] ?? null }
          }),
        }))}
      />
      {shown.length > 0 && (
        <ol aria-label="Changes in the chart" className="grid gap-0.5 text-[12px] text-ink-2 leading-4">
          {shown.map(({ at, label, text }, index) => (
            <li key={label}>
              {index + 1} · {formatDay(at)} · {text}
            </li>
          ))}
          {within.length > shown.length && (
            <li>Earlier ones are not drawn; the publishes among them are in History.</li>
          )}
        </ol>
      )}
    </div>
  )
}

/** One point is no line, and its range is wider than any axis. */
function TooSoon() {
  return (
    <p className="max-w-[68ch] text-ink-2">
      The lift over time is drawn from the second day on. What the first day says stands in the scorecard.
    </p>
  )
}

/** New visitors of each day, a line a variant. */
export function VisitorsPerDay({ series, keys }: Pick<Props, 'series' | 'keys'>) {
  const days = toDailyVisitors(series)
  return (
    <TimeSeries
      title="Visitors per day"
      finding={tellTraffic(days)}
      unit="Visitors"
      zero
      height={140}
      series={keys.map((key, index) => ({
        ...lookOf(key, index),
        points: days.map(({ date, visitors }) => ({ at: date, value: visitors[index] ?? 0 })),
      }))}
    />
  )
}

function lookOf(key: string, index: number) {
  const { letter, colour } = variantLook(index)
  const dash = variantDash(index)
  return { key, label: `${letter} ${key}`, letter, color: colour, ...(dash !== undefined && { dash }) }
}

function withinDays(changes: readonly Change[], series: readonly SeriesPoint[]): readonly Change[] {
  const [first, last] = [series[0]?.date ?? '', series.at(-1)?.date ?? '']
  return changes.filter(({ at }) => at.slice(0, 10) >= first && at.slice(0, 10) <= last)
}
