import { PROGRAMME_KEYS, programmeRatios } from '#lib/core/experiments/programme'
import { analyseGoals } from './analyse-goals.ts'
import { type Analysis, analyseVariants } from './analyse-variants.ts'
import { compareVariants } from './compare-variants.ts'
import { daysWithin, type EpochSums, sumCells, sumDays } from './epoch-sums.ts'
import type { ProgrammeQuery, ProgrammeView } from './programme-view.ts'
import type { ExperimentSums } from './read-experiment-sums.ts'
import { testRatios } from './test-ratios.ts'
import { traceLift } from './trace-lift.ts'

const [HELD_OUT, OTHERS] = PROGRAMME_KEYS

type Given = {
  readonly query: ProgrammeQuery
  readonly coverage: number
  readonly alpha: number
  readonly currency: string
}

/** From the sums of the holdout to the report. Pure: the same sums always give the same report. */
export function analyseProgramme(
  sums: ExperimentSums,
  { query, coverage, alpha, currency }: Given,
): ProgrammeView {
  const { goal, engine } = query
  const days = daysWithin(sums.days, query)
  const epochs = sumDays(days)
  const method = { engine, alpha, cuped: false, correction: 'holm' } as const
  const analysis: Analysis = { keys: PROGRAMME_KEYS, goal, lowerIsBetter: [], ...method }
  const ratiosOf = new Map(epochs.map(({ epoch }) => [epoch, programmeRatios(epoch)]))
  return {
    holdout: { coverage },
    from: days[0]?.date ?? null,
    to: days.at(-1)?.date ?? null,
    engine,
    alpha,
    goal,
    currency,
    ...measureWorth(epochs, { engine, alpha }),
    variants: [...analyseVariants(epochs, analysis)],
    goals: [...analyseGoals(epochs, otherGoals(epochs, goal), analysis)],
    series: [...traceLift(days, analysis)],
    srm: testRatios(epochs, PROGRAMME_KEYS, ratiosOf),
  }
}

/** The report while nobody is held out. */
export function noProgramme({ query, alpha, currency }: Omit<Given, 'coverage'>): ProgrammeView {
  const empty = analyseProgramme({ epochs: [], days: [] }, { query, alpha, currency, coverage: 0 })
  return { ...empty, holdout: null, variants: [], goals: [] }
}

/** The difference in revenue per visitor, times those who were not held out. */
function measureWorth(
  epochs: readonly EpochSums[],
  { engine, alpha }: Pick<Analysis, 'engine' | 'alpha'>,
): Pick<ProgrammeView, 'finding' | 'worthMinor' | 'worthInterval'> {
  const contrast = { control: HELD_OUT, treatment: OTHERS, metric: { kind: 'revenue' } } as const
  const found = compareVariants(epochs, contrast, { engine, alpha, difference: 'absolute' })
  if ('error' in found) return { finding: 'undecided', worthMinor: null, worthInterval: null }
  const visitors = sumCells(epochs.map(({ variants }) => variants)).get(OTHERS)?.visitors ?? 0
  const [low, high] = found.interval
  const finding = low > 0 ? 'gain' : high < 0 ? 'loss' : 'undecided'
  return { finding, worthMinor: found.lift * visitors, worthInterval: [low * visitors, high * visitors] }
}

function otherGoals(epochs: readonly EpochSums[], primary: string): readonly string[] {
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const names = new Set([...cells.values()].flatMap(({ goals }) => [...goals.keys()]))
  return [...names].filter((name) => name !== primary).toSorted()
}
