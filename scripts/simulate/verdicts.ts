import * as v from 'valibot'
import { runLengthDays } from '#lib/core/statistics/run-length'
import { DecisionSettings } from '#lib/publish/decision-settings'
import { atLeast, atMost, type Check } from './check.ts'
import type { Draw } from './draw.ts'
import { type Outcome, runTest, type Scenario } from './run-test.ts'

const RATE = 0.1
const LIFT = 0.2
const POWER = 0.9
/** How often the smallest lift worth finding must be found: what the planned days are reckoned for. */
const PLANNED_POWER = 0.8
const FEW_A_DAY = 400
const MANY_A_DAY = 1_400

const SETTINGS = v.parse(DecisionSettings, {})
const NOTHING: Scenario = {
  lifts: [0],
  rateOn: () => RATE,
  visitorsADay: FEW_A_DAY,
  ratios: [{ from: 1, shares: [0.5, 0.5] }],
  hasVitals: false,
  guarded: [],
}
const GAIN: Scenario = { ...NOTHING, lifts: [LIFT], visitorsADay: MANY_A_DAY }

export type Verdicts = {
  readonly checks: readonly Check[]
  /** The share of tests that were shipped until the end of each day. */
  readonly gain: readonly number[]
  readonly nothing: readonly number[]
  /** What the run length promises. */
  readonly foretold: { readonly power: number; readonly days: number }
}

/**
 * Whole tests by the decision rule, looked at every day and ended by the first verdict that is not to go on. What says
 * that something is better, worse, harmed or broken where nothing is may come in 5 % of the tests at most.
 */
export function checkVerdicts(draw: Draw, runs: number): Verdicts {
  const run = (scenario: Scenario, settings = SETTINGS) =>
    Array.from({ length: runs }, () => runTest(draw, scenario, settings))
  const days = daysForetold()
  const nothing = run({ ...NOTHING, hasVitals: true })
  const gain = run(GAIN)
  const loss = run({ ...GAIN, lifts: [-LIFT] })
  const checks = [
    toCheck('A/A with vitals, a winner or loser', nothing, isJudged, atMost(SETTINGS.alpha)),
    toCheck('A/A with vitals, a harmed guardrail', nothing, says('guardrail'), atMost(SETTINGS.alpha)),
    toCheck('A/A with vitals, called broken', nothing, says('sample-ratio'), atMost(0.001)),
    toCheck('A/A/A/A, a winner or losers', run(FOUR_ARMS), isJudged, atMost(SETTINGS.alpha)),
    toCheck('A/A, ratios changed while the rate fell', run(DRIFT), isJudged, atMost(SETTINGS.alpha)),
    toCheck(
      `+20 %, shipped by day ${days}, as long as 90 % power takes`,
      gain,
      shipsBy(days),
      atLeast(POWER),
    ),
    toCheck(
      '+20 %, which the rule calls the smallest worth finding, shipped',
      run(GAIN, SMALLEST),
      ships,
      atLeast(PLANNED_POWER),
    ),
    toCheck(`−20 %, control kept by day ${days}`, loss, isWorseBy(days), atLeast(POWER)),
    toCheck('−20 %, shipped', loss, ships, atMost(0.001)),
    toCheck(
      'A/A with three guarded goals, one harmed',
      run(GUARDED),
      says('guardrail'),
      atMost(SETTINGS.alpha),
    ),
  ]
  const byDay = (outcomes: readonly Outcome[]) =>
    Array.from({ length: SETTINGS.maximumDays }, (_, day) => shareOf(outcomes, shipsBy(day + 1)))
  return { checks, gain: byDay(gain), nothing: byDay(nothing), foretold: { power: POWER, days } }
}

const FOUR_ARMS: Scenario = {
  ...NOTHING,
  lifts: [0, 0, 0],
  ratios: [{ from: 1, shares: [0.25, 0.25, 0.25, 0.25] }],
}
/** The treatment gets most of the visitors when they have become poor: pooled, it would look worse by far. */
const DRIFT: Scenario = {
  ...NOTHING,
  rateOn: (day) => (day < 10 ? 2 * RATE : RATE),
  ratios: [
    { from: 1, shares: [0.8, 0.2] },
    { from: 10, shares: [0.2, 0.8] },
  ],
}
const GUARDED: Scenario = { ...NOTHING, guarded: ['signup', 'return', 'call'] }
const SMALLEST = v.parse(DecisionSettings, { minimumLift: LIFT })

type Says = (outcome: Outcome) => boolean

const ships: Says = ({ verdict }) => verdict.verdict === 'ship'
const shipsBy =
  (last: number): Says =>
  (outcome) =>
    ships(outcome) && outcome.day <= last
const says =
  (wanted: string): Says =>
  ({ verdict }) =>
    verdict.reasons.some(({ code }) => code === wanted)
const isWorseBy =
  (last: number): Says =>
  (outcome) =>
    says('worse')(outcome) && outcome.day <= last
const isJudged: Says = (outcome) => ships(outcome) || says('worse')(outcome)

function daysForetold(): number {
  const question = {
    baseline: { mean: RATE, variance: RATE * (1 - RATE) },
    effect: LIFT,
    engine: 'sequential',
    alpha: SETTINGS.alpha,
  } as const
  return runLengthDays(question, MANY_A_DAY, POWER) ?? Number.NaN
}

function shareOf(outcomes: readonly Outcome[], isSo: Says): number {
  return outcomes.filter(isSo).length / outcomes.length
}

function toCheck(
  name: string,
  outcomes: readonly Outcome[],
  isSo: Says,
  bounds: Pick<Check, 'low' | 'high'>,
): Check {
  return { name: `verdict, ${name}`, rate: shareOf(outcomes, isSo), runs: outcomes.length, ...bounds }
}
