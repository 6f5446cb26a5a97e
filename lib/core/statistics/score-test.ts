import type { Interval } from './comparison.ts'
import { normalUpperTail } from './distributions/normal.ts'
import { type Counted, type Difference, effectsWithin, likeliestRates } from './pair-of-rates.ts'

/**
 * How many standard errors the data are from an effect, the standard error being the one that this effect implies:
 * Wilson's idea for two arms, with an answer where nobody has converted.
 * Source: Miettinen and Nurminen (1985), "Comparative analysis of two rates", Statistics in Medicine 4.
 */
function scoreDistance(arms: Counted, difference: Difference, effect: number): number {
  const { control, treatment } = arms
  const n = control.n + treatment.n
  const [p, q] = likeliestRates(arms, difference, effect)
  const slope = difference === 'relative' ? 1 + effect : 1
  const shift = difference === 'relative' ? 0 : effect
  const gap = treatment.sum / treatment.n - (control.sum / control.n) * slope - shift
  const variance = ((q * (1 - q)) / treatment.n + (slope * slope * p * (1 - p)) / control.n) * (n / (n - 1))
  return gap === 0 ? 0 : Math.abs(gap) / Math.sqrt(Math.max(variance, Number.MIN_VALUE))
}

/** The two-sided p-value of no difference. */
export function scorePValue(arms: Counted): number {
  return Math.min(1, 2 * normalUpperTail(scoreDistance(arms, 'absolute', 0)))
}

/** The effects within `z` standard errors; excludes zero exactly when the p-value is below the level of z. */
export function scoreInterval(
  arms: Counted,
  difference: Difference,
  estimate: number,
  z: number,
): Interval | null {
  return effectsWithin((effect) => scoreDistance(arms, difference, effect), estimate, difference, z)
}
