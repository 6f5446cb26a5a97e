import type { Answer } from './comparison.ts'
import { normalCdf, normalDensity, normalUpperQuantile, normalUpperTail } from './distributions/normal.ts'

type Normal = { readonly mean: number; readonly variance: number }

/**
 * The posterior of a normal likelihood and a normal prior (none: flat): precisions add.
 * Source: Gelman and others, "Bayesian Data Analysis", 3rd ed., chapter 2.
 */
function toPosterior(likelihood: Normal, prior: Normal | null): Normal {
  if (prior === null) return likelihood
  const precision = 1 / likelihood.variance + 1 / prior.variance
  const mean = (likelihood.mean / likelihood.variance + prior.mean / prior.variance) / precision
  return { mean, variance: 1 / precision }
}

/**
 * Posterior mean, credible interval, chance to win and expected losses of an effect.
 * Source: GrowthBook, "Statistical details", chance to win and risk: E[max(effect, 0)] is lost by keeping the control,
 * E[max(−effect, 0)] by choosing the treatment.
 */
export function posteriorAnswer(
  likelihood: Normal,
  prior: Normal | null,
  alpha: number,
  inverse: boolean,
): Answer {
  const { mean, variance } = toPosterior(likelihood, prior)
  const deviation = Math.sqrt(variance)
  const z = mean / deviation
  const reach = normalUpperQuantile(alpha / 2) * deviation
  const [gain, loss] = [deviation * expectedExcess(z), deviation * expectedExcess(-z)]
  return {
    lift: mean,
    interval: [mean - reach, mean + reach],
    standardError: deviation,
    chanceToWin: inverse ? normalUpperTail(z) : normalCdf(z),
    risk: inverse ? [loss, gain] : [gain, loss],
  }
}

/** E[max(Z + z, 0)] of a standard normal Z; by a series where φ(z) + z Φ(z) cancels. */
function expectedExcess(z: number): number {
  if (z > -10) return normalDensity(z) + z * normalCdf(z)
  const s = 1 / (z * z)
  return normalDensity(z) * s * (1 - s * (3 - s * (15 - s * (105 - s * (945 - s * 10395)))))
}
