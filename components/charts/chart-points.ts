/** Shares of a chart's width; the number of them alone where they stand at even distances, as days without a gap do. */
export type ChartPoints = number | readonly number[]

const NEARLY = 0.001

/** Points as short as a page can send them. */
export function packPoints(points: readonly number[]): ChartPoints {
  const even = unpackPoints(points.length)
  return points.every((x, index) => Math.abs(x - (even[index] ?? 0)) <= NEARLY) ? points.length : points
}

/** The inverse of `packPoints`. */
export function unpackPoints(points: ChartPoints): readonly number[] {
  if (typeof points !== 'number') return points
  return Array.from({ length: points }, (_, index) => (points === 1 ? 0.5 : index / (points - 1)))
}
