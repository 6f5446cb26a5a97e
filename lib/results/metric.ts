import type { Arm } from '#lib/core/statistics/arm'
import type { CellSums } from './parse-cell.ts'

/** What is compared: the share of visitors who reached a goal, or revenue per visitor. */
export type Metric = { readonly kind: 'goal'; readonly goal: string } | { readonly kind: 'revenue' }

/**
 * A variant's sums as an arm. With `cuped` it brings the page views, and for revenue the earlier revenue, of its
 * visitors from before the exposure; they are known of all visitors together, not of a segment.
 */
export function toArm(cell: CellSums, metric: Metric, cuped = false): Arm {
  const n = cell.visitors
  if (metric.kind === 'goal') {
    const { reached = 0, preViews = 0n } = cell.goals.get(metric.goal) ?? {}
    const pre = { sum: Number(cell.preViews), sumSquares: Number(cell.preViewsSquares) }
    return { type: 'proportion', n, sum: reached, ...(cuped && { pre, sumProductsPre: Number(preViews) }) }
  }
  const pre = { sum: Number(cell.preRevenue), sumSquares: Number(cell.preRevenueSquares) }
  return {
    type: 'mean',
    n,
    sum: Number(cell.revenueMinor),
    sumSquares: Number(cell.revenueSquares),
    ...(cuped && { pre, sumProductsPre: Number(cell.preRevenueRevenue) }),
  }
}
