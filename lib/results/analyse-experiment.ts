import type { Verdict } from '#lib/core/statistics/verdict'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import { analyseGoals } from './analyse-goals.ts'
import { analyseSegments } from './analyse-segments.ts'
import { type Analysis, analyseVariants } from './analyse-variants.ts'
import { analyseVitals } from './analyse-vitals.ts'
import { checkHealth } from './check-health.ts'
import { decideExperiment, mixedShareOf } from './decide-experiment.ts'
import { daysWithin, sumCells, sumDays } from './epoch-sums.ts'
import type { Frame } from './frame-experiment.ts'
import { type Counted, daysRun } from './read-counted.ts'
import type { ResultsQuery } from './results-query.ts'
import type { ResultsView, VerdictView } from './results-view.ts'
import { testRatios } from './test-ratios.ts'
import { traceFunnel } from './trace-funnel.ts'
import { traceLift } from './trace-lift.ts'

type Given = {
  readonly query: ResultsQuery
  readonly settings: DecisionSettings
  readonly currency: string
  readonly now: number
}

/** From sums to results. Pure: the same sums at the same time always give the same results. */
export function analyseExperiment(frame: Frame, counted: Counted, given: Given): ResultsView {
  const { query, settings, currency, now } = given
  const [goal, ...secondary] = frame.goals
  const days = daysWithin(segmentDays(counted, query.segment), query)
  const epochs = sumDays(days)
  const analysis: Analysis = {
    keys: frame.keys,
    goal,
    engine: query.engine,
    alpha: settings.alpha,
    // No covariates are kept of segments.
    cuped: query.cuped === '1' && !isSegment(query.segment),
    correction: query.correction,
  }
  return {
    experiment: frame.id,
    state: frame.state,
    from: days[0]?.date ?? null,
    to: days.at(-1)?.date ?? null,
    segment: query.segment ?? 'all',
    engine: analysis.engine,
    alpha: analysis.alpha,
    correction: analysis.correction,
    cuped: analysis.cuped,
    goal,
    currency,
    variants: [...analyseVariants(epochs, analysis)],
    goals: [...analyseGoals(epochs, secondary, analysis)],
    segments: segmentsOf(counted, query, analysis),
    series: [...traceLift(days, analysis)],
    funnel: [...traceFunnel(epochs, analysis)],
    ...judge(frame, counted, settings, now),
  }
}

/** What is said of everybody since the beginning, whatever part was asked for. */
function judge(frame: Frame, counted: Counted, settings: DecisionSettings, now: number) {
  const {
    keys,
    goals: [goal],
    ratiosOf,
  } = frame
  const { epochs } = counted.sums
  const days = daysRun(frame, counted, now)
  const srm = testRatios(epochs, keys, ratiosOf)
  const vitals = analyseVitals(counted.vitals, keys, settings.alpha)
  const known = { epochs, keys, goal, days, sampleRatio: srm.pValue, vitals }
  const cells = [...sumCells(epochs.map(({ variants }) => variants)).values()]
  const visitors = cells.reduce((sum, cell) => sum + cell.visitors, 0)
  const measured = {
    sampleRatio: srm,
    mixedShare: mixedShareOf(epochs),
    visitors,
    days,
    traffic: counted.traffic,
  }
  const verdict = toVerdictView(decideExperiment(known, settings))
  return { days, srm, vitals: [...vitals], health: [...checkHealth(measured)], verdict }
}

function isSegment(segment: string | undefined): boolean {
  return segment?.includes(':') === true
}

function segmentDays({ sums, segments }: Counted, segment = 'all') {
  const name = segment.split(':')[1]
  return name === undefined ? sums.days : (segments.get(name)?.days ?? [])
}

function segmentsOf({ segments }: Counted, query: ResultsQuery, analysis: Analysis) {
  const within = [...segments].map(([name, { days }]) => [name, sumDays(daysWithin(days, query))] as const)
  return [...analyseSegments(new Map(within), analysis)]
}

function toVerdictView({ verdict: decision, reasons, ...rest }: Verdict): VerdictView {
  return { decision, ...rest, reasons: [...reasons] }
}
