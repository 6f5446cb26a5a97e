import type { Interval } from './comparison.ts'
import { logBeta } from './distributions/beta.ts'
import { type Counted, type Difference, effectsWithin, likeliestRates } from './pair-of-rates.ts'

const PRIOR = 0.5

/**
 * The logarithm of the evidence against an effect: how much better a beta mixture bets on both arms than the best pair
 * of rates with this effect. It is a non-negative martingale under the truth, so that it exceeds log(1/alpha) at any
 * look with chance alpha at most (Ville), with no approximation at all.
 * Source: H. Robbins (1970), "Statistical methods related to the law of the iterated logarithm"; product of arms as in
 * Turner, Ly and Grünwald (2024), "Generic e-variables for exact sequential k-sample tests".
 */
function logEvidence(arms: Counted, difference: Difference, effect: number): number {
  const [p, q] = likeliestRates(arms, difference, effect)
  return logEvidenceAgainst(arms.control, p) + logEvidenceAgainst(arms.treatment, q)
}

function logEvidenceAgainst({ n, sum }: Counted['control'], rate: number): number {
  const mixture = logBeta(PRIOR + sum, PRIOR + n - sum) - logBeta(PRIOR, PRIOR)
  return mixture - times(sum, Math.log(rate)) - times(n - sum, Math.log1p(-rate))
}

function times(count: number, logarithm: number): number {
  return count === 0 ? 0 : count * logarithm
}

/** The always-valid p-value of no difference. */
export function mixturePValue(arms: Counted): number {
  return Math.min(1, Math.exp(-logEvidence(arms, 'absolute', 0)))
}

/** The always-valid interval; excludes zero exactly when the p-value is below alpha. */
export function mixtureInterval(
  arms: Counted,
  difference: Difference,
  estimate: number,
  alpha: number,
): Interval | null {
  return effectsWithin(
    (effect) => logEvidence(arms, difference, effect),
    estimate,
    difference,
    -Math.log(alpha),
  )
}
