import type { PowerCase } from '#lib/core/statistics/power'
import type { ResultsView } from '#lib/results/results-view'
import type { Lift } from '../lift.ts'
import { countDifference } from './count-difference.ts'
import { isAgainstTruth, type Truth } from './judge-verdict.ts'
import { powerOf } from './plan-sample.ts'
import type { SeedRun } from './run-seed.ts'

export type JudgedExperiment = {
  readonly result: ResultsView
  readonly truth: Truth
  readonly isAgainst: boolean
}

export type JudgedSeed = {
  readonly seed: number
  readonly seconds: number
  readonly visitors: number
  /** Visitors in the experiment under test, and the power that they gave. */
  readonly tested: number
  readonly power: number
  readonly hasShipped: boolean
  readonly experiments: readonly JudgedExperiment[]
  /** Why what was counted cannot be what was sent; null when it is, to the last visitor, goal and cent. */
  readonly difference: string | null
}

/** What a seed's run says of the truth, of which `lift` is all. */
export function summarise(
  { seed, report, results }: SeedRun,
  lift: Lift,
  question: Omit<PowerCase, 'n'>,
): JudgedSeed {
  const experiments = results.map((result) => {
    const truth: Truth = result.experiment === lift.experiment ? lift : null
    return { result, truth, isAgainst: isAgainstTruth(result.verdict, truth) }
  })
  const own = results.find(({ experiment }) => experiment === lift.experiment)
  const tested = own?.variants.reduce((sum, { visitors }) => sum + visitors, 0) ?? 0
  const [failure] = report.failures
  return {
    seed,
    seconds: report.seconds,
    visitors: report.visitors,
    tested,
    power: powerOf(question, tested),
    hasShipped: own?.verdict.decision === 'ship',
    experiments,
    difference:
      failure !== undefined
        ? `with ${report.failures.length} visitors something failed, first: ${failure}`
        : (results.map((result) => countDifference(result, report.variants)).find((text) => text !== null) ??
          null),
  }
}
