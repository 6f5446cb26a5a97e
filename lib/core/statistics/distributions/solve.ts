const MOST_STEPS = 200

/** A place and the function there. */
type Point = { readonly x: number; readonly y: number }

/**
 * Where a function that rises from negative to positive between `low` and `high` crosses zero: inverse quadratic
 * interpolation where it is smooth, bisection elsewhere. The answer is exact to the last digits, after some ten steps.
 * Source: T. R. Chandrupatla (1997), "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives", Advances in Engineering Software 28.
 */
export function solveIncreasing(f: (x: number) => number, low: number, high: number): number {
  let newest: Point = { x: low, y: f(low) }
  let opposite: Point = { x: high, y: f(high) }
  if (newest.y >= 0) return low
  if (opposite.y <= 0) return high
  let part = 0.5
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = newest.x + part * (opposite.x - newest.x)
    const next: Point = { x, y: f(x) }
    const isSameSide = next.y > 0 === newest.y > 0
    const before = isSameSide ? newest : opposite
    if (!isSameSide) opposite = newest
    newest = next
    const best = Math.abs(newest.y) < Math.abs(opposite.y) ? newest : opposite
    const least = (2e-16 * Math.abs(best.x)) / Math.abs(opposite.x - newest.x)
    if (best.y === 0 || !(least < 0.5)) return best.x
    part = Math.min(1 - least, Math.max(least, partOf(newest, opposite, before)))
  }
  return newest.x
}

/** How far from the newest point towards the opposite one the zero is expected. */
function partOf(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x)
  const phi = (a.y - b.y) / (c.y - b.y)
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5
  const first = (a.y / (b.y - a.y)) * (c.y / (b.y - c.y))
  return first + ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y))
}

/** The same for a function that falls. */
export function solveDecreasing(f: (x: number) => number, low: number, high: number): number {
  return solveIncreasing((x) => -f(x), low, high)
}
