/** A point in whole units of the drawing. */
type Point = readonly [x: number, y: number]

/**
 * A path through points, each told by its distance from the one before: half as long as with places, and ninety days
 * are sent twice, as HTML and as what React makes of it. Null is a gap.
 */
export function drawLine(points: readonly (Point | null)[]): string {
  let last: Point | null = null
  let path = ''
  for (const point of points) {
    if (point !== null) path += last === null ? startAt(point) : stepTo(last, point)
    last = point && round(point)
  }
  return path
}

/** The area between two lines, where both are known. */
export function drawRibbon(edges: readonly (readonly [low: Point, high: Point] | null)[]): string {
  const runs: (readonly [Point, Point])[][] = [[]]
  for (const edge of edges) {
    if (edge === null) runs.push([])
    else runs.at(-1)?.push(edge)
  }
  return runs
    .filter(({ length }) => length > 0)
    .map((run) => {
      const highs = run.map(([, high]) => high)
      const lows = run.map(([low]) => low).toReversed()
      return `${drawLine([...highs, ...lows])}z`
    })
    .join('')
}

function startAt([x, y]: Point): string {
  return `M${Math.round(x)} ${Math.round(y)}`
}

function stepTo(from: Point, to: Point): string {
  const [x, y] = [Math.round(to[0]) - from[0], Math.round(to[1]) - from[1]]
  return `l${x}${y < 0 ? '' : ' '}${y}`
}

/** Distances are taken from where the path is, so that rounding never adds up. */
function round([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)]
}
