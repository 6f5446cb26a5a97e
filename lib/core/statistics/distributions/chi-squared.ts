import { logGamma } from './log-gamma.ts'

/**
 * P(X > x) of the chi-squared distribution, computed directly: the regularised incomplete gamma function
 * Q(degrees/2, x/2). Source: the series of DLMF §8.11 below the mean, the even part of the
 * continued fraction 8.9.2 above.
 */
export function chiSquaredUpperTail(x: number, degrees: number): number {
  if (x <= 0) return 1
  const a = degrees / 2
  const half = x / 2
  const kernel = Math.exp(a * Math.log(half) - half - logGamma(a))
  return half < a + 1 ? 1 - (kernel / a) * lowerSeries(half, a) : kernel * upperFraction(half, a)
}

function lowerSeries(x: number, a: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

function upperFraction(x: number, a: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let product = d
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    product *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return product
}
