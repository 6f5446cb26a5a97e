import type { ProportionArm } from './arm.ts'
import type { Interval } from './comparison.ts'
import { solveDecreasing, solveIncreasing } from './distributions/solve.ts'

export type Difference = 'relative' | 'absolute'
type Counts = Pick<ProportionArm, 'n' | 'sum'>
/** Two arms of a proportion. */
export type Counted = { readonly control: Counts; readonly treatment: Counts }
export type Rates = readonly [control: number, treatment: number]

/** The treatment's rate when the effect is such, and the control's rates for which that is a rate. */
function rateUnder(difference: Difference, effect: number) {
  return difference === 'absolute'
    ? { rate: (p: number) => p + effect, slope: 1, low: Math.max(0, -effect), high: Math.min(1, 1 - effect) }
    : {
        rate: (p: number) => p * (1 + effect),
        slope: 1 + effect,
        low: 0,
        high: Math.min(1, 1 / (1 + effect)),
      }
}

/**
 * The most likely pair of rates whose difference (or relative lift) is `effect`: the maximum of the binomial
 * likelihood along a line, where it is concave.
 */
export function likeliestRates(
  { control, treatment }: Counted,
  difference: Difference,
  effect: number,
): Rates {
  const { rate, slope, low, high } = rateUnder(difference, effect)
  const rising = (p: number) => pull(control, p) + slope * pull(treatment, rate(p))
  const p = solveDecreasing(rising, low, high)
  return [p, Math.min(1, Math.max(0, rate(p)))]
}

/** The derivative of the log-likelihood of a rate; nobody (or everybody) pulls with a finite force at the border. */
function pull({ n, sum }: Counts, p: number): number {
  return (sum === 0 ? 0 : sum / Math.max(p, 1e-300)) - (sum === n ? 0 : (n - sum) / Math.max(1 - p, 1e-300))
}

/**
 * All effects that are not further than `limit` by a distance that grows to both sides of the estimate. A relative lift
 * has no upper end; what is not found below a billion per cent is taken for unbounded (null).
 */
export function effectsWithin(
  distance: (effect: number) => number,
  estimate: number,
  difference: Difference,
  limit: number,
): Interval | null {
  const low = solveDecreasing((effect) => distance(effect) - limit, -1, estimate)
  if (difference === 'absolute')
    return [low, solveIncreasing((effect) => distance(effect) - limit, estimate, 1)]
  let most = 2 * estimate + 2
  while (distance(most) < limit && most < 1e7) most = 4 * most + 1
  return most < 1e7 ? [low, solveIncreasing((effect) => distance(effect) - limit, estimate, most)] : null
}
