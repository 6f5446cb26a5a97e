import type { Arm, ProportionArm, QuantileArm, RatioArm, Sums } from './arm.ts'
import type { Unanswered } from './comparison.ts'
import { normalUpperQuantile } from './distributions/normal.ts'
import { sumOfDeviations } from './sums.ts'

/**
 * What a comparison needs of an arm, whatever its metric. `base` is the mean without CUPED, which a relative lift is
 * relative to; without CUPED the three variances are the same.
 */
export type Moments = {
  readonly n: number
  readonly mean: number
  /** The variance of `mean`: the square of its standard error. */
  readonly variance: number
  /** Degrees of freedom of that variance. */
  readonly degrees: number
  readonly base: number
  readonly baseVariance: number
  readonly covariance: number
}

/** Rounding may leave a variance that should be zero this far below, as a share of the sum of squares. */
const ROUNDING = 1e-12

/** The moments of an arm, without CUPED; why there are none when its numbers contradict each other. */
export function toMoments(arm: Arm): Moments | Unanswered {
  if (!(arm.n >= 1)) return { error: 'an arm has no visitors' }
  switch (arm.type) {
    case 'proportion':
      return proportion(arm)
    case 'mean': {
      const variance = varianceOf(arm.n, arm)
      return typeof variance === 'number' ? momentsOf(arm.n, arm.sum / arm.n, variance / arm.n) : variance
    }
    case 'ratio':
      return ratio(arm)
    case 'quantile':
      return quantile(arm)
  }
}

/** The variance of one visitor's value, with n − 1. */
export function varianceOf(n: number, { sum, sumSquares }: Sums): number | Unanswered {
  const deviations = sumOfDeviations(n, sum, sum, sumSquares)
  if (deviations < -ROUNDING * sumSquares || sumSquares < 0)
    return { error: 'sumSquares is smaller than n and sum allow' }
  return n > 1 ? Math.max(0, deviations) / (n - 1) : 0
}

/** Moments of a mean that CUPED did not touch. */
function momentsOf(n: number, mean: number, variance: number): Moments {
  return { n, mean, variance, degrees: n - 1, base: mean, baseVariance: variance, covariance: variance }
}

function proportion({ n, sum }: ProportionArm): Moments | Unanswered {
  if (sum < 0 || sum > n) return { error: 'a proportion needs 0 ≤ sum ≤ n' }
  return momentsOf(n, sum / n, ((sum / n) * ((n - sum) / n)) / n)
}

/** The delta method for a quotient of means; Deng, Knoblich and Lu (2018), "Applying the delta method in metric analytics". */
function ratio({ n, numerator, denominator, sumProducts }: RatioArm): Moments | Unanswered {
  const [above, below] = [varianceOf(n, numerator), varianceOf(n, denominator)]
  if (typeof above !== 'number') return above
  if (typeof below !== 'number') return below
  if (!(denominator.sum > 0)) return { error: 'the denominator of a ratio must be positive' }
  const mean = numerator.sum / denominator.sum
  const product = n > 1 ? sumOfDeviations(n, numerator.sum, denominator.sum, sumProducts) / (n - 1) : 0
  if (product * product > above * below * (1 + 1e-9))
    return { error: 'sumProducts is larger than the sums allow' }
  const scale = denominator.sum / n
  const spread = (above - 2 * mean * product + mean * mean * below) / (scale * scale)
  return momentsOf(n, mean, Math.max(0, spread) / n)
}

/**
 * The standard error of a quantile from its 95 % interval. The share (n − 1)/n is GrowthBook's, whose numbers are
 * thus reproduced. Too few visitors put the interval's ends beyond the sample, and there is no answer.
 */
function quantile({ n, quantile, estimate, lower, upper }: QuantileArm): Moments | Unanswered {
  if (!(quantile > 0 && quantile < 1)) return { error: 'a quantile lies between 0 and 1' }
  if (!(lower <= estimate && estimate <= upper)) return { error: 'a quantile lies within its interval' }
  const z = normalUpperQuantile(0.025)
  const odds = quantile / (1 - quantile)
  if (n <= z * z * Math.max(odds, 1 / odds)) return { error: 'too few visitors for this quantile' }
  const standardError = (upper - lower) / (2 * z)
  return momentsOf(n, estimate, (standardError * standardError * (n - 1)) / n)
}
