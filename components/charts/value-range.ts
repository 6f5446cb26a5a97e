import type { Series, TimePoint } from './series.ts'

type Span = readonly [low: number, high: number]

/** Of the width of a line's last range: a range wider than so many of it tells nothing yet. */
const TELLING = 8

/**
 * The axis of a time chart. Points whose range is at most eight times as wide as the last of their line decide, with
 * their value; so does every point of a line without ranges. Bounds add at most as much again to either side. A wild
 * first day may so lie beyond the axis: it is drawn at its edge, and marked.
 */
export function valueRange(series: readonly Series[], zero: boolean): Span {
  const values = series.flatMap((one) => tellingPoints(one).flatMap(({ value }) => value ?? []))
  const last = series.flatMap(({ points }) => boundsOf(points.findLast(({ value }) => value !== null)))
  const core = [...values, ...last, ...(zero ? [0] : [])]
  if (core.length === 0) return [0, 1]
  const [low, high] = [Math.min(...core), Math.max(...core)]
  const bounds = series.flatMap((one) => tellingPoints(one).flatMap(boundsOf))
  const room = high - low
  const [floor, ceiling] = [Math.min(low, ...bounds), Math.max(high, ...bounds)]
  const [from, to] = [Math.max(floor, low - room), Math.min(ceiling, high + room)]
  return from === to ? [from - (Math.abs(from) || 1), to + (Math.abs(to) || 1)] : [from, to]
}

function tellingPoints({ points }: Series): readonly TimePoint[] {
  const widest = TELLING * widthOf(points.findLast(({ value }) => value !== null))
  return points.filter((point) => widthOf(point) <= widest || Number.isNaN(widest))
}

/** Of the range; not a number where there is none, which compares with nothing. */
function widthOf(point: TimePoint | undefined): number {
  return point?.low == null || point.high == null ? Number.NaN : point.high - point.low
}

function boundsOf(point: TimePoint | undefined): readonly number[] {
  return [point?.low ?? [], point?.high ?? []].flat().filter(Number.isFinite)
}
