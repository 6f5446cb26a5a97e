import type { ProportionArm } from './arm.ts'
import type { Answer, CompareOptions, Interval } from './comparison.ts'
import { normalUpperQuantile } from './distributions/normal.ts'
import { mixtureInterval, mixturePValue } from './mixture-test.ts'
import type { Counted } from './pair-of-rates.ts'
import { ratePosterior } from './rate-posterior.ts'
import { scoreInterval, scorePValue } from './score-test.ts'

/**
 * Two proportions that the normal approximation has no answer for: nobody or everybody converted in an arm, or too few
 * for a bounded lift. Null when there is no answer at all, such as a lift over nobody.
 */
export function compareRare(
  control: ProportionArm,
  treatment: ProportionArm,
  { engine, difference, alpha, prior, inverse }: Required<CompareOptions>,
): Answer | null {
  const arms: Counted = { control, treatment }
  const [p, q] = [control.sum / control.n, treatment.sum / treatment.n]
  const isValid = [p, q].every((rate) => rate >= 0 && rate <= 1)
  if (!isValid || (difference === 'relative' && p === 0)) return null
  const lift = difference === 'relative' ? q / p - 1 : q - p
  const z = normalUpperQuantile(alpha / 2)
  switch (engine) {
    case 'frequentist':
      return withInterval(lift, scoreInterval(arms, difference, lift, z), scorePValue(arms), z)
    case 'sequential':
      return withInterval(lift, mixtureInterval(arms, difference, lift, alpha), mixturePValue(arms), z)
    case 'bayesian':
      // A normal prior for the lift cannot be multiplied with a beta likelihood.
      return prior === null ? ratePosterior(arms, difference, alpha, inverse) : null
  }
}

/** The standard error is the one that a normal interval of this width would have. */
function withInterval(lift: number, interval: Interval | null, pValue: number, z: number): Answer | null {
  if (interval === null) return null
  return { lift, interval, standardError: (interval[1] - interval[0]) / (2 * z), pValue }
}
