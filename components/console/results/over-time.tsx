import { TimeSeries } from '#components/charts/time-series'
import { variantLook } from '#components/console/variant-mark'
import { formatDay } from '#lib/core/format/format-day'
import { formatLift } from '#lib/core/format/format-lift'
import { formatTick } from '#lib/core/format/format-tick'
import type { PublishNote } from '#lib/results/read-publishes'
import type { SeriesPoint } from '#lib/results/trace-lift'
import { variantDash } from '../../charts/variant-dash.ts'
import { tellTraffic, tellTrend, toDailyVisitors } from './tell-trend.ts'

type Props = {
  readonly series: readonly SeriesPoint[]
  readonly keys: readonly string[]
  readonly publishes: readonly PublishNote[]
}

/** More numbers above a chart would cover each other. */
const MOST_MARKERS = 9

/** The lift as it stood at the end of each day, with its range and every publish. */
export function LiftOverTime({ series, keys, publishes }: Props) {
  const shown = withinDays(publishes, series).toReversed().slice(-MOST_MARKERS)
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
        markers={shown.map(({ at, version, action }) => ({ at, label: `v${version} ${action}` }))}
        series={keys.slice(1).map((key, index) => ({
          ...lookOf(key, index + 1),
          points: series.map(({ date, variants }) => {
            const { lift = null, interval = null } = variants[index + 1] ?? {}
            return { at: date, value: lift, low: interval?.[0] ?? null, high: interval?.[1] ?? null }
          }),
        }))}
      />
      {shown.length > 0 && (
        <ol aria-label="Publishes in the chart" className="grid gap-0.5 text-[12px] text-ink-2 leading-4">
          {shown.map(({ version, at, by, sentence }, index) => (
            <li key={version}>
              {index + 1} · {formatDay(at)} · v{version} by {by}: {sentence}
            </li>
          ))}
        </ol>
      )}
    </div>
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

function withinDays(
  publishes: readonly PublishNote[],
  series: readonly SeriesPoint[],
): readonly PublishNote[] {
  const [first, last] = [series[0]?.date ?? '', series.at(-1)?.date ?? '']
  return publishes.filter(({ at }) => at.slice(0, 10) >= first && at.slice(0, 10) <= last)
}
