import { TimeSeries } from '#components/charts/time-series'
import type { VitalMetric } from '#lib/core/events/vital-bucket'
import type { PublishMarker } from '#lib/insights/read-publish-markers'
import type { Speed } from '#lib/insights/read-speed'
import { formatVital, VITAL_NAMES } from './vital-text.ts'

type Props = {
  readonly series: Speed['series']
  readonly metric: VitalMetric
  readonly percentile: string
  readonly markers: readonly PublishMarker[]
  readonly standard: { readonly good: number; readonly poor: number }
}

/** The chosen vital by day, with the line up to which it is good and a mark for every publish. */
export function SpeedChart({ series, metric, percentile, markers, standard }: Props) {
  const points = series.map(({ date, value }) => ({ at: date, value }))
  const limit = series.map(({ date }) => ({ at: date, value: standard.good }))
  return (
    <div className="py-5">
      <TimeSeries
        title={`${metric} by day, ${percentile}th percentile`}
        finding={describe(series, metric, standard.good)}
        unit={metric}
        zero
        series={[
          { key: 'value', label: VITAL_NAMES[metric], color: 'var(--tide)', points },
          { key: 'good', label: 'Good up to', color: 'var(--gain)', dash: '6 3', points: limit },
        ]}
        markers={markers}
        format={(value) => formatVital(metric, value)}
      />
    </div>
  )
}

function describe(series: Speed['series'], metric: VitalMetric, good: number): string {
  const known = series.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length === 0) return 'No day has enough page loads for this percentile.'
  const within = known.filter((value) => value <= good).length
  const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => formatVital(metric, value))
  const range = least === most ? `${least}` : `between ${least} and ${most}`
  return `Good (up to ${formatVital(metric, good)}, dashed) on ${within} of ${known.length} measured days: ${range}.`
}
