import { goalName } from '#lib/core/format/goal-name'
import { visitorsToGo } from '#lib/core/statistics/mid-test-power'
import {
  decideVerdict,
  type Evidence,
  type VariantEvidence,
  type Verdict,
} from '#lib/core/statistics/verdict'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import type { GuardrailResult } from './analyse-guardrails.ts'
import type { VitalResult } from './analyse-vitals.ts'
import { compareVariants } from './compare-variants.ts'
import { type EpochSums, sumCells } from './epoch-sums.ts'
import type { Frame } from './frame-experiment.ts'
import { type Direction, directionOf } from './goal-role.ts'
import { SAMPLE_RATIO_ALPHA } from './test-ratios.ts'

/** The largest share of visitors that may have seen two variants. */
export const MIXED_SHARE = 0.01
const POWER = 0.8
const TUNING = 5_000

export type Known = {
  readonly epochs: readonly EpochSums[]
  /** The first is the control. */
  readonly keys: readonly string[]
  readonly goal: string
  readonly direction: Direction
  /** How long it has run. */
  readonly days: number
  readonly sampleRatio: number | null
  readonly vitals: readonly VitalResult[]
  readonly guardrails: readonly GuardrailResult[]
}

/** What of an experiment is judged: its goal and whether more of it is better. */
export function judgedOf(
  frame: Pick<Frame, 'keys' | 'goals' | 'lowerIsBetter'>,
): Pick<Known, 'keys' | 'goal' | 'direction'> {
  const [goal] = frame.goals
  return { keys: frame.keys, goal, direction: directionOf(goal, frame) }
}

/** The verdict on everything that was counted, by the sequential engine whatever engine is shown. */
export function decideExperiment(known: Known, settings: DecisionSettings): Verdict {
  const { epochs, keys, goal, direction, days, sampleRatio } = known
  const cells = sumCells(epochs.map(({ variants }) => variants))
  const conversionsOf = (key: string) => cells.get(key)?.goals.get(goal)?.reached ?? 0
  const variants = keys.slice(1).map((key) => evidenceOf(key, conversionsOf(key), known, settings))
  const evidence: Evidence = {
    inverse: direction === 'lower',
    days,
    controlConversions: conversionsOf(keys[0] ?? ''),
    sampleRatio,
    mixedShare: mixedShareOf(epochs),
    variants,
  }
  const rule = {
    ...settings,
    plannedDays: planDays(known, variants, settings),
    sampleRatioAlpha: SAMPLE_RATIO_ALPHA,
    mixedShare: MIXED_SHARE,
  }
  return decideVerdict(evidence, rule)
}

/** The share of visitors who were taken out because they saw two variants. */
export function mixedShareOf(epochs: readonly EpochSums[]): number {
  const mixed = epochs.reduce((sum, epoch) => sum + epoch.mixed, 0)
  const counted = epochs.flatMap(({ variants }) => [...variants.values()])
  const visitors = counted.reduce((sum, cell) => sum + cell.visitors, 0)
  return mixed === 0 ? 0 : mixed / (mixed + visitors)
}

function evidenceOf(
  key: string,
  conversions: number,
  known: Known,
  { alpha }: DecisionSettings,
): VariantEvidence {
  const {
    epochs,
    keys: [control = ''],
    goal,
    direction,
  } = known
  const inverse = direction === 'lower'
  const contrast = { control, treatment: key, metric: { kind: 'goal', goal } as const }
  const bayesian = compareVariants(epochs, contrast, { engine: 'bayesian', alpha, inverse })
  return {
    key,
    primary: compareVariants(epochs, contrast, { engine: 'sequential', alpha, inverse }),
    loss: 'error' in bayesian ? null : (bayesian.risk?.[1] ?? null),
    conversions,
    guardrails: [...harmedVitals(key, known), ...harmedGoals(key, known)],
  }
}

function harmedVitals(key: string, { vitals }: Known): VariantEvidence['guardrails'] {
  return vitals.flatMap(({ metric, variants }) => {
    const found = variants.find((variant) => variant.key === key)
    if (!found?.isHarmed || found.difference === null) return []
    const comparison = { lift: found.difference, pValue: found.adjustedPValue ?? 1 }
    return [{ name: metric, inverse: true, comparison }]
  })
}

function harmedGoals(key: string, { guardrails }: Known): VariantEvidence['guardrails'] {
  return guardrails.flatMap(({ goal, direction, variants }) => {
    const found = variants.find((variant) => variant.key === key)
    const change = found?.lift ?? found?.difference ?? null
    if (!found?.isHarmed || change === null) return []
    const difference = found.lift === null ? 'absolute' : 'relative'
    const comparison = { lift: change, pValue: found.adjustedPValue ?? 1 }
    return [{ name: goalName(goal), inverse: direction === 'lower', difference, comparison }]
  })
}

/** The day on which the smallest lift worth finding would be found, at the pace at which visitors have come. */
function planDays(
  { epochs, keys: [control = ''], days }: Known,
  variants: readonly VariantEvidence[],
  { alpha, minimumLift, maximumDays }: DecisionSettings,
): number {
  const cells = sumCells(epochs.map((epoch) => epoch.variants))
  const needed = variants.map(({ key, primary }) => {
    const n = (cells.get(control)?.visitors ?? 0) + (cells.get(key)?.visitors ?? 0)
    if ('error' in primary || n === 0 || !(primary.standardError > 0)) return maximumDays
    const test = {
      standardError: primary.standardError,
      n,
      effect: minimumLift,
      engine: 'sequential',
      alpha,
      tuning: TUNING,
    } as const
    const further = visitorsToGo(test, POWER)
    return further === null ? maximumDays : days + (further * Math.max(days, 1)) / n
  })
  return Math.min(maximumDays, Math.max(...needed, 0))
}
