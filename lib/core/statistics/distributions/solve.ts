const MOST_STEPS = 200

/**
 * Where a function that rises from negative to positive between `low` and `high` crosses zero: bisection, hurried by
 * the Illinois rule where the function is smooth (Dowell and Jarratt 1971). The answer is exact to the last digits.
 */
export function solveIncreasing(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [fa, fb] = [f(a), f(b)]
  if (fa >= 0) return a
  if (fb <= 0) return b
  for (let step = 0; step < MOST_STEPS && b - a > 2e-16 * Math.max(Math.abs(a), Math.abs(b)); step++) {
    const x = step % 3 === 2 ? (a + b) / 2 : inside((a * fb - b * fa) / (fb - fa), a, b)
    const fx = f(x)
    if (fx === 0) return x
    if (fx < 0) {
      ;[a, fa] = [x, fx]
      fb /= 2
    } else {
      ;[b, fb] = [x, fx]
      fa /= 2
    }
  }
  return (a + b) / 2
}

/** The same for a function that falls. */
export function solveDecreasing(f: (x: number) => number, low: number, high: number): number {
  return solveIncreasing((x) => -f(x), low, high)
}

function inside(x: number, a: number, b: number): number {
  return x > a && x < b ? x : (a + b) / 2
}
