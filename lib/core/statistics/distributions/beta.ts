import { logGamma, stirlingRemainder } from './log-gamma.ts'
import { log1pMinus } from './log1p-minus.ts'
import { solveIncreasing } from './solve.ts'

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)
const LARGE = 10
const MOST_STEPS = 100_000

/** log B(a, b) for a, b > 0. Large arguments by Stirling's formula, where Γ(a) Γ(b) / Γ(a + b) would cancel. */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a]
  if (large < LARGE) return logGamma(small) + logGamma(large) - logGamma(small + large)
  const rest = stirlingRemainder(large) - stirlingRemainder(small + large)
  const share = small / (small + large)
  const power = (large - 0.5) * Math.log1p(-share)
  if (small < LARGE) return logGamma(small) + rest + small - small * Math.log(small + large) + power
  return (
    HALF_LOG_TWO_PI +
    stirlingRemainder(small) +
    rest +
    (small - 0.5) * Math.log(share) +
    power -
    0.5 * Math.log(small + large)
  )
}

/** log of xᵃ yᵇ / B(a, b) with y = 1 − x, by deviances from the mean when both a and b are large (Loader 2000). */
export function logBetaKernel(x: number, y: number, a: number, b: number): number {
  if (Math.min(a, b) < LARGE) return a * logOf(x, y) + b * logOf(y, x) - logBeta(a, b)
  const n = a + b
  const shift = x <= y ? x - a / n : b / n - y
  const deviance = a * log1pMinus((shift * n) / a) + b * log1pMinus((-shift * n) / b)
  const remainders = stirlingRemainder(a) + stirlingRemainder(b) - stirlingRemainder(n)
  return deviance + 0.5 * Math.log((a / n) * b) - HALF_LOG_TWO_PI - remainders
}

/** log x, from the complement where x is close to 1 and y knows more digits of the distance. */
function logOf(x: number, y: number): number {
  return y < 0.5 ? Math.log1p(-y) : Math.log(x)
}

/**
 * The regularised incomplete beta function I_x(a, b), P(X ≤ x) of a Beta(a, b) variable.
 * `y` = 1 − x is given by whoever knows it with more digits than the subtraction would leave.
 * Source: Didonato and Morris, "Algorithm 708" (ACM TOMS 18, 1992), BFRAC, and the symmetry of DLMF §8.17.
 */
export function betaCdf(x: number, a: number, b: number, y: number = 1 - x): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(y, b, a, x)
  return Math.exp(logBetaKernel(x, y, a, b)) / betaFraction(x, y, a, b)
}

/** The x below which a Beta(a, b) variable falls with this chance. */
export function betaQuantile(chance: number, a: number, b: number): number {
  if (chance <= 0) return 0
  if (chance >= 1) return 1
  return solveIncreasing((x) => betaCdf(x, a, b) - chance, 0, 1)
}

/** Lentz's algorithm, which divides by nothing here: all terms are positive left of the mean. */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const denominator = (m: number) =>
    m + (m * (b - m) * x) / (a + 2 * m - 1) + ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1)
  let product = (a * (a * y - b * x + 1)) / (a + 1)
  let c = product
  let d = 0
  for (let m = 1; m < MOST_STEPS; m++) {
    const root = a + 2 * m - 1
    const numerator = ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (root * root)
    const next = denominator(m)
    d = 1 / (next + numerator * d)
    c = next + numerator / c
    product *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return product
}
