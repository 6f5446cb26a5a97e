import type { Unanswered } from './comparison.ts'
import { normalCdf, normalUpperQuantile } from './distributions/normal.ts'
import { solveIncreasing } from './distributions/solve.ts'
import { sequentialMultiplier } from './sequential.ts'

export type PowerCase = {
  /** The metric today, of one visitor. */
  readonly baseline: { readonly mean: number; readonly variance: number }
  /** The true relative lift. */
  readonly effect: number
  /** Visitors in all arms together, split evenly. */
  readonly n: number
  readonly arms?: number
  readonly alpha?: number
  readonly engine?: 'frequentist' | 'sequential'
  readonly tuning?: number
  /** `bonferroni` divides alpha by the number of treatments; by default alpha is that of each comparison. */
  readonly correction?: 'none' | 'bonferroni'
}

export type Power = {
  /** The chance that one treatment with this effect is told from the control at a look after n visitors. */
  readonly power: number
  /** The smallest relative lift found with a power of 80 %; null when not even an infinite one would be. */
  readonly mde80: number | null
}

const TARGET = 0.8

/**
 * Power and minimum detectable effect. The treatment's standard deviation is taken to grow with its mean, as that of
 * revenue does. That of conversions grows more slowly: their forecast is a little low.
 * Sequential power is that of one look at the end: earlier looks only add to it.
 * Source: GrowthBook, "Technical power details"; its published values are reproduced for the frequentist engine.
 */
export function power(question: PowerCase): Power | Unanswered {
  const { baseline, effect, n, arms = 2, alpha = 0.05, tuning = 1 } = question
  if (!(alpha > 0 && alpha < 1)) return { error: 'alpha lies between 0 and 1' }
  if (!(Number.isInteger(arms) && arms >= 2))
    return { error: 'a test has at least two arms, and no half ones' }
  if (!(tuning > 0)) return { error: 'tuning must be positive' }
  if (!(n / arms >= 2)) return { error: 'every arm needs at least two visitors' }
  if (!(baseline.mean > 0 && baseline.variance > 0))
    return { error: 'mean and variance of the baseline must be positive' }
  const multiplier = multiplierOf(question)
  const variation = baseline.variance / (baseline.mean ** 2 * (n / arms))
  return {
    power: chanceOfSignificance(effect / Math.sqrt(variation * (1 + (1 + effect) ** 2)), multiplier),
    mde80: smallestEffect(variation, multiplier + normalUpperQuantile(1 - TARGET)),
  }
}

/** The chance that an effect z standard errors from zero is found further out than the multiplier, to either side. */
export function chanceOfSignificance(z: number, multiplier: number): number {
  return normalCdf(z - multiplier) + normalCdf(-z - multiplier)
}

/** How many standard errors from zero a difference must be after n visitors in all arms. */
function multiplierOf({
  n,
  arms = 2,
  alpha = 0.05,
  engine = 'frequentist',
  tuning = 5_000,
  correction,
}: PowerCase): number {
  const level = correction === 'bonferroni' ? alpha / (arms - 1) : alpha
  return engine === 'frequentist'
    ? normalUpperQuantile(level / 2)
    : sequentialMultiplier((2 * n) / arms, level, tuning)
}

/** Solves (y − 1)² = k (1 + y²) for y = 1 + effect, with k = reach² · variation. */
function smallestEffect(variation: number, reach: number): number | null {
  const rest = 1 - reach ** 2 * variation
  return rest > 0 ? (1 - rest + Math.sqrt((1 - rest) * (1 + rest))) / rest : null
}

/** The visitors in all arms that a power needs; null when a hundred billion do not reach it. */
export function visitorsNeeded(question: Omit<PowerCase, 'n'>, target: number): number | null {
  const { arms = 2 } = question
  const powerOf = (logarithm: number) => {
    const answer = power({ ...question, n: Math.exp(logarithm) })
    return 'error' in answer ? Number.NaN : answer.power
  }
  const [least, most] = [Math.log(2.01 * arms), Math.log(1e11)]
  if (!(powerOf(most) >= target)) return null
  return Math.ceil(Math.exp(solveIncreasing((logarithm) => powerOf(logarithm) - target, least, most)))
}
