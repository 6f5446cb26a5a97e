import { compare } from '#lib/core/statistics/compare'
import type { CompareOptions } from '#lib/core/statistics/comparison'
import { around, type Check } from './check.ts'
import type { Draw } from './draw.ts'
import { conversions, type Population, perOrder, revenue } from './populations.ts'

const VISITORS = 4_000
const TRUE_LIFT = 0.1

/** Type I error and coverage of one look at the end, for every kind of metric. */
export function checkFixedHorizon(draw: Draw, runs: number): readonly Check[] {
  return [conversions, revenue, perOrder].flatMap((population) => {
    // A ratio draws every visitor.
    const share = population === perOrder ? Math.ceil(runs / 2) : runs
    return [
      typeOneError(draw, population, share),
      coverage(draw, population, 'absolute', share),
      coverage(draw, population, 'relative', share),
    ]
  })
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
