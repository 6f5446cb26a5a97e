import type { Arm } from '#lib/core/statistics/arm'
import { type BanditArm, banditWeights } from '#lib/core/statistics/bandit-weights'
import { toMoments } from '#lib/core/statistics/moments'
import { withVariance } from './compare-variants.ts'
import { type Cells, type EpochSums, sumCells } from './epoch-sums.ts'
import type { Direction } from './goal-role.ts'
import { type Metric, toArm } from './metric.ts'
import { EMPTY_CELL } from './parse-cell.ts'
import { toStrata } from './to-strata.ts'

/** Fewer visitors in an arm say nothing that ratios should follow. */
const FEWEST_VISITORS = 100
/** Ratios have three decimals, so that they read well in history. */
const STEPS = 1_000

type Wanted = {
  readonly keys: readonly string[]
  readonly goal: string
  readonly direction: Direction
  readonly floor: number
}

/**
 * The ratios that a bandit would give: the chance of each variant to be the best, never below the floor. Variants are
 * compared within epochs, in which ratios do not change, so that a variant that had more visitors in the better hours
 * gains nothing by it. Null while there is too little to go by.
 */
export function planRatios(
  epochs: readonly Pick<EpochSums, 'variants'>[],
  { keys, goal, direction, floor }: Wanted,
): Readonly<Record<string, number>> | null {
  const strata = toStrata(epochs, keys)
  const whole = sumCells(strata)
  if (keys.some((key) => (whole.get(key)?.visitors ?? 0) < FEWEST_VISITORS)) return null
  const arms = keys.map((key) => poolArm(strata, whole, keys, key, { kind: 'goal', goal }))
  const found = banditWeights(arms, { floor, inverse: direction === 'lower' })
  if ('error' in found) return null
  return Object.fromEntries(roundRatios(found.weights).map((ratio, index) => [keys[index], ratio]))
}

/** Whether ratios differ so much that it is worth a publish: by more than two points for some variant. */
export function isWorthPublishing(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): boolean {
  // Ratios have three decimals; what is beyond is rounding.
  return Object.entries(after).some(([key, ratio]) => Math.abs(ratio - (before[key] ?? 0)) > 0.02 + 1e-9)
}

/** An arm over all strata, each with the weight of the visitors of all arms, as `poolStrata` does for two. */
function poolArm(
  strata: readonly Cells[],
  whole: Cells,
  keys: readonly string[],
  key: string,
  metric: Metric,
): BanditArm {
  const everybody = visitorsIn(whole, keys)
  const own = atLeastOne(toArm(whole.get(key) ?? EMPTY_CELL, metric))
  let [mean, variance] = [0, 0]
  for (const cells of strata) {
    const weight = visitorsIn(cells, keys) / everybody
    const moments = toMoments(toArm(cells.get(key) ?? EMPTY_CELL, metric))
    if ('error' in moments) continue
    mean += weight * moments.mean
    variance += weight ** 2 * withVariance(moments, own).variance
  }
  return { n: own.n, mean, variance: variance * own.n }
}

function visitorsIn(cells: Cells, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (cells.get(key)?.visitors ?? 0), 0)
}

/** Nobody (or everybody) converted: one visitor more of either kind, Laplace's rule, stands in for a variance. */
function atLeastOne(arm: Arm): Arm {
  if (arm.type !== 'proportion' || (arm.sum > 0 && arm.sum < arm.n)) return arm
  return { type: 'proportion', n: arm.n + 2, sum: arm.sum + 1 }
}

/** Whole thousandths that sum to one; the largest takes what rounding leaves. */
function roundRatios(weights: readonly number[]): readonly number[] {
  const steps = weights.map((weight) => Math.round(weight * STEPS))
  const largest = steps.indexOf(Math.max(...steps))
  const rest = STEPS - steps.reduce((sum, step) => sum + step, 0)
  return steps.map((step, index) => (index === largest ? step + rest : step) / STEPS)
}
