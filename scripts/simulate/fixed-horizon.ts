import { compare } from '#lib/core/statistics/compare'
import type { CompareOptions } from '#lib/core/statistics/comparison'
import { power } from '#lib/core/statistics/power'
import { around, type Check } from './check.ts'
import type { Draw } from './draw.ts'
import { conversions, type Population, perOrder, REVENUE_VARIANCE, revenue } from './populations.ts'

const VISITORS = 4_000
const TRUE_LIFT = 0.1

/** Type I error and coverage of one look at the end, for every kind of metric. */
export function checkFixedHorizon(draw: Draw, runs: number): readonly Check[] {
  const checks = [conversions, revenue, perOrder].flatMap((population) => {
    // A ratio draws every visitor.
    const share = population === perOrder ? Math.ceil(runs / 2) : runs
    return [
      typeOneError(draw, population, share),
      coverage(draw, population, 'absolute', share),
      coverage(draw, population, 'relative', share),
    ]
  })
  return [...checks, foretoldPower(draw, runs)]
}

function typeOneError(draw: Draw, population: Population, runs: number): Check {
  const found = count(runs, () => {
    const answer = one(draw, population, 'relative', 0)
    return !('error' in answer) && (answer.pValue ?? 1) < 0.05
  })
  return { name: `type I error, ${population.name}`, rate: found / runs, runs, ...around(0.05, 0.7) }
}

function coverage(
  draw: Draw,
  population: Population,
  difference: 'relative' | 'absolute',
  runs: number,
): Check {
  const truth = difference === 'relative' ? TRUE_LIFT : population.truth * TRUE_LIFT
  const covered = count(runs, () => {
    const answer = one(draw, population, difference, TRUE_LIFT)
    return !('error' in answer) && answer.interval[0] <= truth && truth <= answer.interval[1]
  })
  const kind = difference === 'relative' ? 'relative, Fieller' : 'absolute'
  return { name: `coverage (${kind}), ${population.name}`, rate: covered / runs, runs, ...around(0.95, 1) }
}

/** How often a true lift is found, against what `power` foretells: revenue's deviation grows with its mean. */
function foretoldPower(draw: Draw, runs: number): Check {
  const baseline = { mean: revenue.truth, variance: REVENUE_VARIANCE }
  const answer = power({ baseline, effect: 0.2, n: 2 * VISITORS })
  const foretold = 'error' in answer ? Number.NaN : answer.power
  const found = count(runs, () => {
    const result = one(draw, revenue, 'relative', 0.2)
    return !('error' in result) && (result.pValue ?? 1) < 0.05
  })
  const bounds = around(foretold, 2)
  return { name: 'power for a revenue lift of 20 %, as forecast', rate: found / runs, runs, ...bounds }
}

function one(
  draw: Draw,
  population: Population,
  difference: CompareOptions['difference'] & string,
  lift: number,
) {
  return compare({
    engine: 'frequentist',
    difference,
    control: population.arm(draw, VISITORS, 0),
    treatment: population.arm(draw, VISITORS, lift),
  })
}

function count(runs: number, isHit: () => boolean): number {
  let hits = 0
  for (let run = 0; run < runs; run++) if (isHit()) hits += 1
  return hits
}
