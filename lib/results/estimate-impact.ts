import type { ResultsView } from './results-view.ts'

type Interval = readonly [low: number, high: number]
type Estimate = { readonly value: number; readonly interval: Interval }

/** What a variant changes a day if everybody gets it. Null where nothing can be said. */
export type Impact = {
  readonly key: string
  /** More or fewer visitors who reach the goal. */
  readonly goal: Estimate | null
  readonly revenueMinor: Estimate | null
}

const DAY_MS = 86_400_000

type View = Pick<ResultsView, 'variants' | 'days' | 'from' | 'to'>

/** How many new visitors a day there would be if everybody were taken in. */
export function visitorsPerDay(view: View, coverage: number): number {
  const visitors = view.variants.reduce((sum, variant) => sum + variant.visitors, 0)
  return visitors / Math.max(1, Math.min(view.days, daysBetween(view))) / (coverage || 1)
}

/**
 * The effect of each treatment a day, at the pace at which visitors came and the control's own mean. `coverage` is the
 * share of visitors who were taken in.
 */
export function estimateImpact(view: View, coverage: number): readonly Impact[] {
  const [control, ...treatments] = view.variants
  const perDay = visitorsPerDay(view, coverage)
  return treatments.map(({ key, lift, interval, revenue }) => ({
    key,
    goal: scale(lift, interval, (control?.rate ?? 0) * perDay),
    revenueMinor: scale(revenue.lift, revenue.interval, (control?.revenuePerVisitorMinor ?? 0) * perDay),
  }))
}

/** Days with counts, both ends included. */
function daysBetween({ from, to }: Pick<ResultsView, 'from' | 'to'>): number {
  if (from === null || to === null) return Number.POSITIVE_INFINITY
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
}

function scale(lift: number | null, interval: Interval | null, base: number): Estimate | null {
  if (lift === null || interval === null || base === 0) return null
  return { value: lift * base, interval: [interval[0] * base, interval[1] * base] }
}
