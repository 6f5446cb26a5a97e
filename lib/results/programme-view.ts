import * as v from 'valibot'
import { GoalResult } from './analyse-goals.ts'
import { VariantResult } from './analyse-variants.ts'
import { ENGINES } from './effect-view.ts'
import { DateText } from './results-query.ts'
import { SampleRatioView } from './test-ratios.ts'
import { SeriesPoint } from './trace-lift.ts'

/** Query of `GET /api/results/programme`: UTC dates, both included. */
export const ProgrammeQuery = v.strictObject({
  from: v.exactOptional(DateText),
  to: v.exactOptional(DateText),
  /** The goal that decides. */
  goal: v.optional(
    v.pipe(v.string(), v.regex(/^(?:click:)?[a-z][a-z0-9._-]{0,63}$/, 'Not the name of a goal')),
    'purchase',
  ),
  engine: v.optional(v.picklist(ENGINES), 'sequential'),
})
export type ProgrammeQuery = v.InferOutput<typeof ProgrammeQuery>

/** What the programme says of itself: that it helps, that it hurts, or that it cannot be told yet. */
const FINDINGS = ['gain', 'loss', 'undecided'] as const

/**
 * The global holdout against everybody else: what all experiments, and all winners shipped since it began, together do
 * to those who may see them. The first variant is who is held out. Only visitors count to whom it makes a difference, on
 * both sides: an experiment would take them in, or a slot has another rule for the held-out.
 */
export const ProgrammeView = v.object({
  /** Null while nobody is held out: then there is nothing to compare, and every list is empty. */
  holdout: v.nullable(v.object({ coverage: v.number() })),
  /** First and last day with counts, within those asked for. */
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  engine: v.picklist(ENGINES),
  alpha: v.number(),
  goal: v.string(),
  currency: v.string(),
  /** About revenue per visitor. */
  finding: v.picklist(FINDINGS),
  /** What the programme has brought in among everybody else, in the currency's smallest unit; null while it cannot be told. */
  worthMinor: v.nullable(v.number()),
  worthInterval: v.nullable(v.tuple([v.number(), v.number()])),
  variants: v.array(VariantResult),
  goals: v.array(GoalResult),
  series: v.array(SeriesPoint),
  srm: SampleRatioView,
})
export type ProgrammeView = v.InferOutput<typeof ProgrammeView>
