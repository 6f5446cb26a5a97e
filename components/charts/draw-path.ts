import { area, line } from 'd3-shape'

/** A point in units of the drawing. */
type Point = readonly [x: number, y: number]
type Edge = readonly [low: Point, high: Point]

/** A path through points; null is a gap. */
export function drawLine(points: readonly (Point | null)[]): string {
  const path = new CompactPath()
  line<Point | null>(
    (point) => point?.[0] ?? 0,
    (point) => point?.[1] ?? 0,
  )
    .defined((point) => point !== null)
    .context(asContext(path))(points)
  return path.text
}

/** The area between two lines, where both are known. */
export function drawRibbon(edges: readonly (Edge | null)[]): string {
  const path = new CompactPath()
  area<Edge | null>(
    (edge) => edge?.[0][0] ?? 0,
    (edge) => edge?.[0][1] ?? 0,
    (edge) => edge?.[1][1] ?? 0,
  )
    .defined((edge) => edge !== null)
    .context(asContext(path))(edges)
  return path.text
}

/**
 * Writes a path in whole units, each point by its distance from the one before: half as long as with places, and a page
 * sends it twice, as HTML and as what React makes of it. Distances are from where the path is: rounding never adds up.
 */
class CompactPath {
  text = ''
  #x = 0
  #y = 0

  moveTo(x: number, y: number): void {
    this.#x = Math.round(x)
    this.#y = Math.round(y)
    this.text += `M${this.#x} ${this.#y}`
  }

  lineTo(x: number, y: number): void {
    const [dx, dy] = [Math.round(x) - this.#x, Math.round(y) - this.#y]
    this.#x += dx
    this.#y += dy
    this.text += `l${dx}${dy < 0 ? '' : ' '}${dy}`
  }

  closePath(): void {
    this.text += 'z'
  }
}

/** d3-shape is typed for a canvas; lines and areas without a curve call these three methods alone. */
function asContext(path: CompactPath): CanvasRenderingContext2D {
  return path as Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath'> as CanvasRenderingContext2D
}
