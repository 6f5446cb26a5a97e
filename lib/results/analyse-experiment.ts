import type { Verdict } from '#lib/core/statistics/verdict'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import { analyseGoals } from './analyse-goals.ts'
import { analyseGuardrails } from './analyse-guardrails.ts'
import { analyseSegments } from './analyse-segments.ts'
import { type Analysis, analyseVariants } from './analyse-variants.ts'
import { analyseVitals } from './analyse-vitals.ts'
import { checkHealth } from './check-health.ts'
import { decideExperiment, judgedOf, mixedShareOf } from './decide-experiment.ts'
import { daysWithin, type EpochSums, sumCells, sumDays } from './epoch-sums.ts'
import type { Frame } from './frame-experiment.ts'
import { directionOf } from './goal-role.ts'
import { EMPTY_CELL } from './parse-cell.ts'
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
  const [goal, ...others] = frame.goals
  const { guardrails, lowerIsBetter } = frame
  const days = daysWithin(segmentDays(counted, query.segment), query)
  const epochs = sumDays(days)
  const analysis: Analysis = {
    keys: frame.keys,
    goal,
    lowerIsBetter,
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
    direction: directionOf(goal, frame),
    currency,
    variants: [...analyseVariants(epochs, analysis)],
    goals: [...analyseGoals(epochs, others, { ...analysis, guardrails })],
    segments: segmentsOf(counted, query, analysis),
    series: [...traceLift(days, analysis)],
    funnel: [...traceFunnel(epochs, analysis)],
    ...judge(frame, counted, settings, now),
  }
}

/** What is said of everybody since the beginning, whatever part was asked for. */
function judge(frame: Frame, counted: Counted, settings: DecisionSettings, now: number) {
  const { keys, ratiosOf } = frame
  const { epochs } = counted.sums
  const days = daysRun(frame, counted, now)
  const srm = testRatios(epochs, keys, ratiosOf)
  const vitals = analyseVitals(counted.vitals, keys, settings.alpha)
  const guardrails = analyseGuardrails(epochs, frame, settings.alpha)
  const known = { ...judgedOf(frame), epochs, days, sampleRatio: srm.pValue, vitals, guardrails }
  const measured = {
    sampleRatio: srm,
    mixedShare: mixedShareOf(epochs),
    arms: armsOf(frame, epochs),
    goal: frame.goals[0],
    direction: directionOf(frame.goals[0], frame),
    days,
    traffic: counted.traffic,
    planned: settings,
  }
  const verdict = toVerdictView(decideExperiment(known, settings))
  return {
    days,
    srm,
    guardrails: [...guardrails],
    vitals: [...vitals],
    health: [...checkHealth(measured)],
    verdict,
  }
}

/** Visitors and conversions of the variants that still take somebody in. */
function armsOf({ keys, goals: [goal], ratiosOf }: Frame, epochs: readonly EpochSums[]) {
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const ratios = [...ratiosOf.values()].at(-1) ?? {}
  const open = keys.filter((key) => ratios[key] !== 0)
  return open.map((key) => {
    const { visitors, goals } = cells.get(key) ?? EMPTY_CELL
    return { visitors, conversions: goals.get(goal)?.reached ?? 0 }
  })
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
