import { normalUpperQuantile } from './distributions/normal.ts'
import { solveIncreasing } from './distributions/solve.ts'
import { chanceOfSignificance } from './power.ts'
import { sequentialMultiplier } from './sequential.ts'

export type RunningTest = {
  /** Of the comparison so far, in units of the lift. */
  readonly standardError: number
  /** Visitors in control and treatment so far. */
  readonly n: number
  /** The smallest lift worth finding. */
  readonly effect: number
  readonly engine: 'frequentist' | 'sequential'
  readonly alpha: number
  readonly tuning: number
}

const MOST_FACTOR = 2 ** 27

/**
 * The power of a running test once it has `factor` times as many further visitors as it has now: the standard error
 * is measured, so that nothing need be assumed of the metric. Source: GrowthBook's engine, midexperimentpower.py.
 */
export function midTestPower(test: RunningTest, factor: number): number {
  const { standardError, effect, engine, alpha, tuning } = test
  const n = test.n * (1 + factor)
  const multiplier =
    engine === 'frequentist' ? normalUpperQuantile(alpha / 2) : sequentialMultiplier(n, alpha, tuning)
  return chanceOfSignificance((Math.abs(effect) / standardError) * Math.sqrt(1 + factor), multiplier)
}

/** Further visitors until the power is reached, 0 when it is; null when it never will be. */
export function visitorsToGo(test: RunningTest, target: number): number | null {
  if (!(midTestPower(test, MOST_FACTOR) >= target)) return null
  return Math.ceil(test.n * solveIncreasing((factor) => midTestPower(test, factor) - target, 0, MOST_FACTOR))
}
