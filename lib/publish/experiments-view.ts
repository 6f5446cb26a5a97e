import * as v from 'valibot'
import { Id } from '#lib/core/experiments/audience'
import { Experiment, SlotName } from '#lib/core/experiments/definition'
import { Draft, DraftDefinition } from '#lib/core/experiments/draft'
import { ExperimentRecord } from '#lib/core/experiments/record'

/** What is wrong with a stored document, by a JSON pointer into it. */
const FaultViews = v.pipe(v.array(v.object({ pointer: v.string(), message: v.string() })), v.readonly())

export const LifecycleState = v.picklist([
  'draft',
  'review',
  'scheduled',
  'running',
  'paused',
  'stopped',
  'shipped',
  'rolled-back',
])

/** Counts are null while Redis does not answer. */
export const VariantView = v.object({
  key: Id,
  ratio: v.number(),
  visitors: v.nullable(v.number()),
  conversions: v.nullable(v.number()),
})
export type VariantView = v.InferOutput<typeof VariantView>

const { status, coverage } = Experiment.entries
const { revision, created, updated, review } = Draft.entries

/** A live experiment. What only Redis knows, its draft's revision and edits, is null while Redis does not answer. */
export const ExperimentView = v.object({
  id: Id,
  status,
  slot: SlotName,
  coverage: v.number(),
  variants: v.array(VariantView),
  state: LifecycleState,
  name: v.nullable(v.string()),
  revision: v.nullable(revision),
  hasUnpublishedEdits: v.nullable(v.boolean()),
})
export type ExperimentView = v.InferOutput<typeof ExperimentView>

/** A draft of an experiment that is not in the live document. */
const DraftView = v.object({
  id: Id,
  name: v.nullable(v.string()),
  slot: SlotName,
  state: LifecycleState,
  revision,
  updated,
})

/** The live document itself and how long a change of it takes. */
const live = {
  version: v.number(),
  updatedAt: v.string(),
  /** Who published the live version; null when it was written outside the console, or Redis cannot say. */
  publishedBy: v.nullable(v.string()),
  /** False while Redis does not answer: then the counts are null. */
  counted: v.boolean(),
  /** How long a change takes at most until every visitor gets it. */
  propagationSeconds: v.number(),
  /** What a hand edit broke, each with its place; the rest of the document is in force. */
  faults: FaultViews,
}

/** What is live, what was counted, and what is being prepared, as plain data for console and API. */
export const ExperimentsView = v.object({
  ...live,
  experiments: v.array(ExperimentView),
  drafts: v.nullable(v.array(DraftView)),
  /** Stored drafts that this version of the code cannot read; they are kept. */
  unreadableDrafts: v.nullable(v.array(v.object({ id: v.string(), faults: FaultViews }))),
})
export type ExperimentsView = v.InferOutput<typeof ExperimentsView>

/**
 * One experiment as editors see it: its definition is the draft's, or while nobody has edited it that of the live
 * experiment under revision 0. `live` is what visitors get, null for one that was never published.
 */
export const ExperimentResource = v.object({
  ...live,
  ...DraftDefinition.entries,
  id: Id,
  state: LifecycleState,
  status: v.nullable(status),
  coverage,
  variants: v.array(VariantView),
  revision,
  created,
  updated,
  review,
  hasUnpublishedEdits: v.boolean(),
  live: v.nullable(Experiment),
  record: v.nullable(ExperimentRecord),
})
export type ExperimentResource = v.InferOutput<typeof ExperimentResource>

/** A draft alone, flat as in the resource: what a lost update is answered with. */
export const FlatDraft = v.object({
  ...DraftDefinition.entries,
  id: Id,
  revision,
  created,
  updated,
  review,
})
