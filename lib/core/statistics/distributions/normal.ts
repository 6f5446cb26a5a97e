const SQRT_PI = Math.sqrt(Math.PI)
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI)
const SERIES_BELOW = 2

/** The standard normal density. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_TWO_PI
}

/** P(Z ≤ z) of the standard normal distribution, as exact in the lower tail as the upper tail is. */
export function normalCdf(z: number): number {
  return normalUpperTail(-z)
}

/** P(Z > z), computed directly: exact to 1e-12 of itself as far out as a double reaches. */
export function normalUpperTail(z: number): number {
  return 0.5 * erfc(z / Math.SQRT2)
}

/**
 * The z that the standard normal distribution exceeds with this chance.
 * Source: Abramowitz and Stegun 26.2.23 as a start, then Halley's iteration on the tail itself.
 */
export function normalUpperQuantile(chance: number): number {
  if (chance > 0.5) return -normalUpperQuantile(1 - chance)
  if (chance <= 0) return Number.POSITIVE_INFINITY
  if (chance === 0.5) return 0
  let z = startOfQuantile(chance)
  for (let step = 0; step < 4; step++) {
    const error = (normalUpperTail(z) - chance) / normalDensity(z)
    z += error / (1 - 0.5 * z * error)
  }
  return z
}

function startOfQuantile(chance: number): number {
  const t = Math.sqrt(-2 * Math.log(chance))
  const above = 2.515517 + t * (0.802853 + t * 0.010328)
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  return t - above / below
}

/**
 * The complementary error function. Below 2 by the series of positive terms (DLMF §7.6), above by the continued
 * fraction (DLMF §7.9) evaluated with Lentz's algorithm.
 */
function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x)
  if (x < SERIES_BELOW) return 1 - erfSeries(x)
  return (Math.exp(-x * x) / SQRT_PI) * tailFraction(x)
}

function erfSeries(x: number): number {
  const square = 2 * x * x
  let term = x
  let sum = x
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= square / odd
    sum += term
  }
  return (2 / SQRT_PI) * Math.exp(-x * x) * sum
}

/** 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))) */
function tailFraction(x: number): number {
  let c = x
  let d = 0
  let product = x
  for (let k = 1; k < 500; k++) {
    d = 1 / (x + (k / 2) * d)
    c = x + k / 2 / c
    const ratio = c * d
    product *= ratio
    if (Math.abs(ratio - 1) < 1e-16) break
  }
  return 1 / product
}
