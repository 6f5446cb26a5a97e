import * as v from 'valibot'
import type { BiasCode } from '#lib/core/experiments/finding'
import { LifecycleState } from './experiments-view.ts'
import { HistoryEntry } from './history-entry.ts'

const BIAS_CODES = [
  'ratios-changed',
  'coverage-lowered',
  'audience-changed',
  'content-changed',
  'control-content-changed',
  'variants-changed',
  'group-changed',
  'prerequisite-changed',
  'holdout-changed',
  'held-out-changed',
] as const satisfies readonly BiasCode[]
export const BiasCodes = v.array(v.picklist(BIAS_CODES))
/** What is to be done with outside edits of what a publish replaces. */
export const Outside = v.picklist(['adopt', 'overwrite'])

const ChangeView = HistoryEntry.entries.changes
const FindingView = v.object({
  severity: v.picklist(['error', 'warning']),
  code: v.string(),
  document: v.picklist(['experiments', 'content']),
  pointer: v.string(),
  message: v.string(),
})
const BiasView = v.object({ code: v.picklist(BIAS_CODES), experiment: v.string(), message: v.string() })

/** What a publish costs and changes, and what is to be said of it: the same before, after and instead of it. */
export const ReportView = v.object({
  changes: ChangeView,
  findings: v.array(FindingView),
  biases: v.array(BiasView),
  outsideChanges: ChangeView,
  /** Of the Edge Config store, against what its plan allows. */
  bytes: v.object({ used: v.number(), limit: v.number(), plan: v.string() }),
  /** Pages that have to be prerendered for a path, against the cap. */
  pages: v.array(v.object({ path: v.string(), pages: v.number(), limit: v.number() })),
})

/** The answer to a publish. */
export const PublishView = v.object({
  ...v.omit(ReportView, ['findings']).entries,
  /** The live version now; after a dry run the one that it would be. */
  version: v.number(),
  experiment: v.nullable(v.string()),
  /** The experiment's state now; null when the publish was about none. */
  state: v.nullable(LifecycleState),
  /** False when nothing was to be changed, or the run was dry. */
  published: v.boolean(),
  /** True when this is the answer to an earlier request with the same Idempotency-Key. */
  replayed: v.boolean(),
  /** False when this is live and history will have it with the next read only. */
  recorded: v.boolean(),
  /** The changes in words. */
  sentence: v.string(),
  warnings: ReportView.entries.findings,
  propagationSeconds: v.number(),
})

/** What publishing a draft would do; `blocked` is the code that would refuse it now. */
export const PreflightView = v.object({
  ...v.partial(ReportView).entries,
  experiment: v.string(),
  /** The revision of the draft that this is about. */
  revision: v.number(),
  state: LifecycleState,
  liveVersion: v.nullable(v.number()),
  version: v.nullable(v.number()),
  sentence: v.nullable(v.string()),
  blocked: v.nullable(v.string()),
  /** What to do about that. */
  detail: v.nullable(v.string()),
  errors: v.array(v.object({ pointer: v.string(), detail: v.string() })),
})
