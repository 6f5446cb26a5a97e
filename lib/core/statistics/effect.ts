import type { Interval } from './comparison.ts'
import type { Moments } from './moments.ts'

/** The difference of two arms, and what its quotient with the control's mean needs. */
export type Effect = {
  /** Visitors in both arms. */
  readonly n: number
  /** Treatment minus control. */
  readonly difference: number
  readonly variance: number
  /** Degrees of freedom of the variance: Welch (1947), "The generalization of Student's problem". */
  readonly degrees: number
  /** The control's mean, without CUPED. */
  readonly base: number
  readonly baseVariance: number
  /** Of the control's mean with and without CUPED. */
  readonly covariance: number
  /** The relative lift without CUPED, where the delta method is developed. */
  readonly plainLift: number
}

/** The effect of the treatment over the control. */
export function toEffect(control: Moments, treatment: Moments): Effect {
  const variance = control.variance + treatment.variance
  const squares = control.variance ** 2 / control.degrees + treatment.variance ** 2 / treatment.degrees
  return {
    n: control.n + treatment.n,
    difference: treatment.mean - control.mean,
    variance,
    degrees: variance ** 2 / squares,
    base: control.base,
    baseVariance: control.baseVariance,
    covariance: control.covariance,
    plainLift: treatment.base / control.base - 1,
  }
}

/**
 * The standard error of the relative lift by the delta method.
 * Source: GrowthBook, "Statistical details", relative effects, with and without CUPED.
 */
export function relativeStandardError({
  variance,
  covariance,
  baseVariance,
  base,
  plainLift,
}: Effect): number {
  return Math.sqrt(variance + 2 * plainLift * covariance + plainLift ** 2 * baseVariance) / Math.abs(base)
}

/**
 * All relative lifts r for which difference − r · base is within `multiplier` standard errors of zero; null when these
 * have no bounds, because the control's mean may be zero. Contains 0 exactly if the absolute interval does.
 * Source: E. C. Fieller (1954), "Some problems in interval estimation", J. R. Stat. Soc. B 16.
 */
export function fiellerInterval(effect: Effect, multiplier: number): Interval | null {
  const square = multiplier * multiplier
  const a = effect.base ** 2 - square * effect.baseVariance
  if (a <= 0) return null
  const b = effect.difference * effect.base + square * effect.covariance
  const c = effect.difference ** 2 - square * effect.variance
  const root = Math.sqrt(Math.max(0, b * b - a * c))
  // The root that is a difference of like numbers comes from the product of both, c / a.
  const far = b >= 0 ? b + root : b - root
  const [one, other] = [far / a, far === 0 ? 0 : c / far]
  return one < other ? [one, other] : [other, one]
}
