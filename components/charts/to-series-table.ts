import { formatDay } from '#lib/core/format/format-day'
import type { ChartTable } from './chart-table.ts'
import type { Marker, TimePlan } from './plan-time-series.ts'
import type { Series } from './series.ts'

type Content = {
  readonly series: readonly Series[]
  readonly markers: readonly Marker[]
  readonly unit: string
  readonly format: (value: number) => string
}

/** A row a moment; a range beside its value; what was marked in the last column. */
export function toSeriesTable({ moments }: TimePlan, { series, markers, unit, format }: Content): ChartTable {
  const isDaily = moments.every(({ at }) => at.length === 10)
  const valuesOf = series.map(({ points }) => new Map(points.map((point) => [point.at, point])))
  const rows = moments.map(({ at }) => {
    const cells = valuesOf.map((values) => {
      const { value = null, low = null, high = null } = values.get(at) ?? {}
      if (value === null) return '–'
      return low === null || high === null
        ? format(value)
        : `${format(value)} (${format(low)} to ${format(high)})`
    })
    const marked = markers.filter((marker) => (isDaily ? marker.at.slice(0, 10) : marker.at) === at)
    const noted = marked.map(({ label }) => label).join('; ')
    return [isDaily ? formatDay(at) : at.slice(11, 16), ...cells, ...(markers.length > 0 ? [noted] : [])]
  })
  const heads = series.map(({ label }) => (series.length === 1 ? unit : label))
  return {
    head: [isDaily ? 'Day' : 'Time (UTC)', ...heads, ...(markers.length > 0 ? ['What changed'] : [])],
    rows,
  }
}
