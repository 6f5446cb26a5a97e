import { betaCdf, logBeta } from './beta.ts'
import { normalUpperQuantile } from './normal.ts'

const MOST_STEPS = 100

/**
 * P(T > t) of Student's distribution, computed directly.
 * Source: Abramowitz and Stegun 26.7.1 with 26.5.27: ½ I_{ν/(ν+t²)}(ν/2, ½).
 */
export function studentUpperTail(t: number, degrees: number): number {
  if (t < 0) return 1 - studentUpperTail(-t, degrees)
  const square = t * t
  const sum = degrees + square
  return 0.5 * betaCdf(degrees / sum, degrees / 2, 0.5, square / sum)
}

/**
 * The t that Student's distribution exceeds with this chance, which is below one half. Newton's iteration for the
 * logarithm of the tail over the logarithm of t: that curve is concave, so that every start converges.
 */
export function studentUpperQuantile(chance: number, degrees: number): number {
  let t = normalUpperQuantile(chance)
  for (let step = 0; step < MOST_STEPS; step++) {
    const tail = studentUpperTail(t, degrees)
    const move = (Math.log(tail / chance) * tail) / (t * studentDensity(t, degrees))
    t *= Math.exp(move)
    if (Math.abs(move) < 1e-14) break
  }
  return t
}

function studentDensity(t: number, degrees: number): number {
  const power = ((degrees + 1) / 2) * Math.log1p((t * t) / degrees)
  return Math.exp(-power - logBeta(degrees / 2, 0.5)) / Math.sqrt(degrees)
}
