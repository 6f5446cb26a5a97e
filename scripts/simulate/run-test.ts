import type { Verdict } from '#lib/core/statistics/verdict'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import { analyseGuardrails } from '#lib/results/analyse-guardrails'
import { analyseVitals } from '#lib/results/analyse-vitals'
import { decideExperiment } from '#lib/results/decide-experiment'
import { type EpochSums, sumDays } from '#lib/results/epoch-sums'
import { type CellSums, EMPTY_CELL } from '#lib/results/parse-cell'
import { testRatios } from '#lib/results/test-ratios'
import type { Draw } from './draw.ts'
import { addLoads, type DrawnVitals } from './vital-draws.ts'

/** A test as it truly is: what it would find if it ran for ever, and how it is run. */
export type Scenario = {
  /** True relative lifts of the treatments. */
  readonly lifts: readonly number[]
  /** The share of the control's visitors that converts on a day. */
  readonly rateOn: (day: number) => number
  readonly visitorsADay: number
  /** Ratios of control and treatments from each day on; every change opens an epoch. */
  readonly ratios: readonly { readonly from: number; readonly shares: readonly number[] }[]
  readonly hasVitals: boolean
  /** Goals that must not get worse, reached at the rate of the first. */
  readonly guarded: readonly string[]
}

export type Outcome = { readonly verdict: Verdict; readonly day: number }

const KEYS = ['control', 'b', 'c', 'd']
const GOAL = 'goal'
const AIM = { goal: GOAL, direction: 'higher' } as const

/** Looks at the end of every day, and acts on the first verdict that is not to go on. */
export function runTest(draw: Draw, scenario: Scenario, settings: DecisionSettings): Outcome {
  const keys = KEYS.slice(0, scenario.lifts.length + 1)
  const ratiosOf = new Map(
    scenario.ratios.map(({ shares }, index) => [
      index + 1,
      Object.fromEntries(keys.map((key, arm) => [key, shares[arm] ?? 0])),
    ]),
  )
  const vitals: DrawnVitals = new Map()
  let epochs: readonly EpochSums[] = []
  for (let day = 1; ; day++) {
    const today = drawDay(draw, scenario, keys, day)
    epochs = sumDays([{ epochs }, { epochs: [today] }])
    if (scenario.hasVitals) addLoads(draw, vitals, today)
    const sampleRatio = testRatios(epochs, keys, ratiosOf).pValue
    const measured = scenario.hasVitals ? analyseVitals(vitals, keys, settings.alpha) : []
    const guard = { keys, guardrails: scenario.guarded, lowerIsBetter: [] }
    const guardrails = analyseGuardrails(epochs, guard, settings.alpha)
    const known = { ...AIM, epochs, keys, days: day, sampleRatio, vitals: measured, guardrails }
    const verdict = decideExperiment(known, settings)
    if (verdict.verdict !== 'keep-running' || day >= 4 * settings.maximumDays) return { verdict, day }
  }
}

function drawDay(
  draw: Draw,
  { lifts, rateOn, visitorsADay, ratios, guarded }: Scenario,
  keys: readonly string[],
  day: number,
) {
  const epoch = ratios.filter(({ from }) => from <= day).length
  const shares = ratios[epoch - 1]?.shares ?? []
  const variants = new Map<string, CellSums>()
  let [left, rest] = [visitorsADay, 1]
  for (const [arm, key] of keys.entries()) {
    const share = shares[arm] ?? 0
    const isLast = arm === keys.length - 1
    const visitors = isLast ? left : draw.binomial(left, share / rest)
    left -= visitors
    rest -= share
    const chance = rateOn(day) * (1 + (arm === 0 ? 0 : (lifts[arm - 1] ?? 0)))
    const reach = (goal: string) =>
      [goal, { reached: draw.binomial(visitors, chance), preViews: 0n }] as const
    const goals = new Map([GOAL, ...guarded].map(reach))
    variants.set(key, { ...EMPTY_CELL, visitors, goals })
  }
  return { epoch, mixed: 0, variants } satisfies EpochSums
}
