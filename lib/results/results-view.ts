import * as v from 'valibot'
import { LifecycleState } from '#lib/publish/experiments-view'
import { GoalResult } from './analyse-goals.ts'
import { GuardrailResult } from './analyse-guardrails.ts'
import { SegmentResult } from './analyse-segments.ts'
import { VariantResult } from './analyse-variants.ts'
import { VitalResult } from './analyse-vitals.ts'
import { HealthCheck } from './check-health.ts'
import { ENGINES } from './effect-view.ts'
import { DIRECTIONS } from './goal-role.ts'
import { SampleRatioView } from './test-ratios.ts'
import { FunnelStep } from './trace-funnel.ts'
import { SeriesPoint } from './trace-lift.ts'

/** The words for what is to be done, shared by API and console. */
const DECISIONS = ['ship', 'keep-control', 'keep-running', 'stop-broken'] as const

export const VerdictView = v.object({
  decision: v.picklist(DECISIONS),
  /** The one to ship. */
  variant: v.exactOptional(v.string()),
  daysLeft: v.exactOptional(v.number()),
  reasons: v.array(v.object({ code: v.string(), text: v.string() })),
})
export type VerdictView = v.InferOutput<typeof VerdictView>

/**
 * Results of an experiment. `variants`, `goals`, `segments` and `series` are about the segment and the days asked for;
 * `srm`, `guardrails`, `vitals`, `health` and `verdict` about everybody since the beginning: a verdict on a part is none.
 */
export const ResultsView = v.object({
  experiment: v.string(),
  state: LifecycleState,
  /** First and last day with counts, within those asked for; null while there are none. */
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  days: v.number(),
  segment: v.string(),
  engine: v.picklist(ENGINES),
  alpha: v.number(),
  correction: v.picklist(['holm', 'benjamini-hochberg']),
  cuped: v.boolean(),
  goal: v.string(),
  direction: v.optional(v.picklist(DIRECTIONS), 'higher'),
  /** Of all amounts, which are in its smallest unit. */
  currency: v.string(),
  /** The control first. */
  variants: v.array(VariantResult),
  /** The goals beside the one that decides, each with its role. */
  goals: v.array(GoalResult),
  /** All segments of the dimension asked for; empty for everybody. */
  segments: v.array(SegmentResult),
  series: v.array(SeriesPoint),
  /** Empty while no step between the first view and the order was counted. */
  funnel: v.array(FunnelStep),
  srm: SampleRatioView,
  guardrails: v.optional(v.array(GuardrailResult), []),
  vitals: v.array(VitalResult),
  health: v.array(HealthCheck),
  verdict: VerdictView,
  /** When the results of an ended experiment were frozen: what is counted since is not in them. */
  frozenAt: v.exactOptional(v.string()),
})
export type ResultsView = v.InferOutput<typeof ResultsView>
