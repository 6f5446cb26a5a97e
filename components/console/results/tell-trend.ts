import { formatCompact } from '#lib/core/format/format-compact'
import { formatDay } from '#lib/core/format/format-day'
import { formatLift } from '#lib/core/format/format-lift'
import { formatRange } from '#lib/core/format/format-range'
import { variantLetter } from '#lib/core/format/variant-letter'
import type { SeriesPoint } from '#lib/results/trace-lift'

type Interval = readonly [low: number, high: number]

/** What the lift over time shows, a sentence a variant. */
export function tellTrend(series: readonly SeriesPoint[]): string {
  const last = series.at(-1)
  if (last === undefined) return 'Nothing has been counted yet.'
  return last.variants
    .slice(1)
    .map(({ lift, interval }, index) => {
      const letter = variantLetter(index + 1)
      if (lift === null || interval === null) return `Of ${letter} nothing can be said yet.`
      const standing = `${letter} stands at ${formatLift(lift)}, likely ${formatRange(interval)}`
      return `${standing}${sinceText(series, index + 1, interval)}.`
    })
    .join(' ')
}

/** Since when the whole range has been on one side of zero. */
function sinceText(series: readonly SeriesPoint[], column: number, now: Interval): string {
  const side = sideText(now)
  if (side === null) return ', so zero is still possible'
  const first = series.findLastIndex(({ variants }) => {
    const interval = variants[column]?.interval ?? null
    return interval === null || sideText(interval) !== side
  })
  const since = series[first + 1]
  return since === undefined ? '' : `, and ${side} zero since ${formatDay(since.date)}`
}

function sideText([low, high]: Interval): 'above' | 'below' | null {
  if (low > 0) return 'above'
  return high < 0 ? 'below' : null
}

/** Visitors of each day, in place of all until then; days on which nobody came are zeros. */
export function toDailyVisitors(
  series: readonly SeriesPoint[],
): readonly { readonly date: string; readonly visitors: readonly number[] }[] {
  const days: { date: string; visitors: readonly number[] }[] = []
  let before: readonly number[] = []
  for (const { date, variants } of series) {
    for (let day = days.at(-1)?.date; day !== undefined && nextDay(day) < date; day = nextDay(day))
      days.push({ date: nextDay(day), visitors: variants.map(() => 0) })
    const total = variants.map(({ visitors }) => visitors)
    days.push({ date, visitors: total.map((count, index) => count - (before[index] ?? 0)) })
    before = total
  }
  return days
}

/** What the visitors of each day show. */
export function tellTraffic(days: ReturnType<typeof toDailyVisitors>): string {
  if (days.length === 0) return 'Nobody has come yet.'
  const totals = days.map(({ visitors }) => visitors.reduce((sum, count) => sum + count, 0))
  const all = totals.reduce((sum, count) => sum + count, 0)
  const busiest = totals.indexOf(Math.max(...totals))
  const day = days[busiest]?.date ?? ''
  if (days.length === 1) return `${formatCompact(all)} visitors on ${formatDay(day)}, the first day.`
  const pace = `About ${formatCompact(Math.round(all / days.length))} new visitors a day in ${days.length} days`
  return `${pace}; most on ${formatDay(day)} (${formatCompact(totals[busiest] ?? 0)}).`
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
