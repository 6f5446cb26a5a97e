import { posteriorAnswer } from './bayesian.ts'
import { compareRare } from './compare-rare.ts'
import type { Answer, CompareCase, CompareOptions, Comparison, Interval, Unanswered } from './comparison.ts'
import { toMomentsPair } from './cuped.ts'
import { studentUpperQuantile, studentUpperTail } from './distributions/student.ts'
import { type Effect, fiellerInterval, relativeStandardError, toEffect } from './effect.ts'
import type { Moments } from './moments.ts'
import { sequentialMultiplier, sequentialPValue } from './sequential.ts'

type Settings = Required<CompareOptions>

/**
 * Compares two arms for one metric. Answers with an error, and no number, when there is nothing to say: no visitors, no
 * variance, sums that contradict each other, a control that may be zero. Proportions without a normal approximation
 * (nobody or everybody converted) are answered exactly.
 */
export function compare({ control, treatment, ...options }: CompareCase): Comparison {
  const settings = withDefaults(options)
  const fault = faultOf(settings)
  if (fault) return { error: fault }
  const pair = toMomentsPair(control, treatment)
  if ('error' in pair) return pair
  const answer = compareMoments(pair.control, pair.treatment, settings)
  if ('error' in answer && control.type === 'proportion' && treatment.type === 'proportion')
    return compareRare(control, treatment, settings) ?? answer
  return 'error' in answer || pair.theta === undefined ? answer : { ...answer, theta: pair.theta }
}

/** The same for arms that are known by their moments, as `poolStrata` gives them. */
export function compareMoments(control: Moments, treatment: Moments, options: CompareOptions): Comparison {
  const settings = withDefaults(options)
  const effect = toEffect(control, treatment)
  const fault = faultOf(settings) ?? faultOfEffect(control, treatment, settings)
  if (fault) return { error: fault }
  switch (settings.engine) {
    case 'frequentist': {
      const t = statisticOf(effect, settings)
      const pValue = Math.min(1, 2 * studentUpperTail(Math.abs(t), effect.degrees))
      return withInterval(effect, settings, studentUpperQuantile(settings.alpha / 2, effect.degrees), pValue)
    }
    case 'sequential': {
      const { alpha, tuning } = settings
      const pValue = sequentialPValue(statisticOf(effect, settings), effect.n, alpha, tuning)
      return withInterval(effect, settings, sequentialMultiplier(effect.n, alpha, tuning), pValue)
    }
    case 'bayesian':
      return bayesian(effect, settings)
  }
}

function withDefaults(options: CompareOptions): Settings {
  const { difference = 'relative', interval = 'fieller', alpha = 0.05, tuning = 5_000 } = options
  return {
    engine: options.engine,
    difference,
    interval,
    alpha,
    tuning,
    prior: options.prior ?? null,
    inverse: options.inverse ?? false,
  }
}

function faultOf({ alpha, tuning, prior }: Settings): string | null {
  if (!(alpha > 0 && alpha < 1)) return 'alpha lies between 0 and 1'
  if (!(tuning > 0)) return 'tuning must be positive'
  return prior !== null && !(prior.variance > 0) ? 'the variance of the prior must be positive' : null
}

function faultOfEffect(control: Moments, treatment: Moments, { difference }: Settings): string | null {
  if (difference === 'relative' && !(control.base > 0))
    return 'a relative lift needs a control with a positive mean'
  if (!(control.degrees > 0 && treatment.degrees > 0)) return 'an arm needs at least two visitors'
  return control.variance > 0 && treatment.variance > 0 ? null : 'an arm has no variance'
}

/** Standard errors from zero. Under Fieller the test is that of the absolute difference, so that both always agree. */
function statisticOf(effect: Effect, { difference, interval }: Settings): number {
  return difference === 'relative' && interval === 'delta'
    ? effect.difference / effect.base / relativeStandardError(effect)
    : effect.difference / Math.sqrt(effect.variance)
}

function withInterval(
  effect: Effect,
  settings: Settings,
  multiplier: number,
  pValue: number,
): Answer | Unanswered {
  const [lift, standardError] = liftOf(effect, settings)
  const wald: Interval = [lift - multiplier * standardError, lift + multiplier * standardError]
  const isFieller = settings.difference === 'relative' && settings.interval === 'fieller'
  const interval = isFieller ? fiellerInterval(effect, multiplier) : wald
  if (interval === null) return { error: 'the control is too close to zero for a relative interval' }
  return { lift, interval, standardError, pValue }
}

function liftOf(effect: Effect, { difference }: Settings): readonly [lift: number, standardError: number] {
  return difference === 'relative'
    ? [effect.difference / effect.base, relativeStandardError(effect)]
    : [effect.difference, Math.sqrt(effect.variance)]
}

/** The prior is one for the relative lift, so that it means the same whichever difference is asked for. */
function bayesian(effect: Effect, settings: Settings): Comparison {
  const [mean, standardError] = liftOf(effect, settings)
  const scale = settings.difference === 'relative' ? 1 : Math.abs(effect.base)
  const { prior } = settings
  if (prior && scale === 0) return { error: 'a prior for the relative lift needs a control that is not zero' }
  const scaled = prior && { mean: prior.mean * scale, variance: prior.variance * scale * scale }
  return posteriorAnswer({ mean, variance: standardError ** 2 }, scaled, settings.alpha, settings.inverse)
}
