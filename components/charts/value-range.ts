import type { Series, TimePoint } from './series.ts'

/**
 * All values, and their bounds as far as they tell anything: at most three times as wide as the values and the last
 * bounds are.
 */
export function valueRange(series: readonly Series[], zero: boolean): readonly [number, number] {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  const last = series.flatMap(({ points }) => boundsOf(points.findLast(({ value }) => value !== null)))
  const core = [...values, ...last, ...(zero ? [0] : [])]
  if (core.length === 0) return [0, 1]
  const [low, high] = [Math.min(...core), Math.max(...core)]
  const bounds = series.flatMap(({ points }) => points.flatMap(boundsOf))
  const room = high - low
  const [floor, ceiling] = [Math.min(low, ...bounds), Math.max(high, ...bounds)]
  const [from, to] = [Math.max(floor, low - room), Math.min(ceiling, high + room)]
  return from === to ? [from - (Math.abs(from) || 1), to + (Math.abs(to) || 1)] : [from, to]
}

function boundsOf(point: TimePoint | undefined): readonly number[] {
  return [point?.low ?? [], point?.high ?? []].flat()
}
