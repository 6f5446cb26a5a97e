import type { Answer } from './comparison.ts'
import { betaCdf, logBetaKernel } from './distributions/beta.ts'
import { breakpointsAround, nodesBetween } from './distributions/integrate.ts'
import { solveIncreasing } from './distributions/solve.ts'
import { type Counted, type Difference, effectsWithin } from './pair-of-rates.ts'

type Beta = { readonly a: number; readonly b: number }

/** All nodes together weigh one. */
const NEGLIGIBLE = 1e-22

/**
 * Bayes for two proportions without a normal approximation: a Beta(1, 1) prior for either rate, the posterior of their
 * difference or lift by integration over the control's rate. Null when the lift has no mean or no bounds.
 * Source: C. Stucchio (2015), "Bayesian A/B testing at VWO"; the integrals by Gauss-Legendre quadrature.
 */
export function ratePosterior(
  arms: Counted,
  difference: Difference,
  alpha: number,
  inverse: boolean,
): Answer | null {
  const [c, t] = [toPosterior(arms.control), toPosterior(arms.treatment)]
  const isRelative = difference === 'relative'
  if (isRelative && !(c.a > 2)) return null
  const unit = isRelative ? 1 / ((c.a - 1) / (c.a + c.b - 1)) : 1
  const lift = isRelative ? meanOf(t) * unit - 1 : meanOf(t) - meanOf(c)
  const over = expectationOver(c)
  const below = (effect: number) => over((p) => betaCdf(isRelative ? p * (1 + effect) : p + effect, t.a, t.b))
  const loss = over((p) => shortfall(t, p) / (isRelative ? p : 1))
  const gain = lift + loss
  const distance = (effect: number) => Math.abs(below(effect) - 0.5)
  const interval = effectsWithin(distance, median(below), difference, 0.5 - alpha / 2)
  if (interval === null) return null
  // The upper tail directly: what is left of one would have no digits where it is small, and may fall below zero.
  const [won, lost] = [over((p) => betaCdf(1 - p, t.b, t.a, p)), over((p) => betaCdf(p, t.a, t.b))]
  return {
    lift,
    interval,
    standardError: Math.sqrt(spread(c, t, isRelative)),
    chanceToWin: Math.min(1, inverse ? lost : won),
    risk: inverse ? [loss, gain] : [gain, loss],
  }
}

function toPosterior({ n, sum }: Counted['control']): Beta {
  return { a: 1 + sum, b: 1 + n - sum }
}

function meanOf({ a, b }: Beta): number {
  return a / (a + b)
}

function deviationOf({ a, b }: Beta): number {
  return Math.sqrt((a * b) / (a + b + 1)) / (a + b)
}

/** The posterior mean of functions of a rate. Where next to nothing of the posterior lies, none is asked for. */
function expectationOver(rate: Beta): (f: (p: number) => number) => number {
  const points = breakpointsAround(meanOf(rate), deviationOf(rate)).map((p) => Math.min(1, Math.max(0, p)))
  const nodes = nodesBetween(points)
    .map(([p, weight]) => ({
      p,
      weight: (weight * Math.exp(logBetaKernel(p, 1 - p, rate.a, rate.b))) / (p * (1 - p)),
    }))
    .filter(({ weight }) => weight > NEGLIGIBLE)
  return (f) => nodes.reduce((sum, { p, weight }) => sum + weight * f(p), 0)
}

/** E[max(p − X, 0)] of a beta variable X. */
function shortfall(x: Beta, p: number): number {
  return p * betaCdf(p, x.a, x.b) - meanOf(x) * betaCdf(p, x.a + 1, x.b)
}

/** The variance of the difference, or of the quotient of the two rates. */
function spread(c: Beta, t: Beta, isRelative: boolean): number {
  if (!isRelative) return deviationOf(c) ** 2 + deviationOf(t) ** 2
  const squareOfTreatment = deviationOf(t) ** 2 + meanOf(t) ** 2
  const sum = c.a + c.b
  const inverse = (sum - 1) / (c.a - 1)
  const inverseSquare = (inverse * (sum - 2)) / (c.a - 2)
  return squareOfTreatment * inverseSquare - (meanOf(t) * inverse) ** 2
}

/** The effect that half of the posterior lies below: it parts the two sides of the interval. */
function median(below: (effect: number) => number): number {
  let high = 1
  while (below(high) < 0.5) high = 2 * high + 1
  return solveIncreasing((effect) => below(effect) - 0.5, -1, high)
}
