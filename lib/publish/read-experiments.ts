import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Draft } from '#lib/core/experiments/draft'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { hasUnpublishedEdits } from '#lib/core/experiments/has-unpublished-edits'
import { lifecycleOf } from '#lib/core/experiments/lifecycle'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import { readStoredDrafts } from '#lib/drafts/draft-store'
import { env } from '#lib/env'
import { log } from '#lib/observability/log'
import { type ExperimentCounts, readCounts } from '#lib/results/read-counts'
import { withinTime } from '#lib/results/within-time'
import { readInTime } from '#lib/stores/edge-config/read-in-time'
import type { ExperimentsView, ExperimentView, VariantView } from './experiments-view.ts'
import { readHistory } from './history.ts'
import { publisherOf } from './publisher-of.ts'
import { readRecords } from './records.ts'

/** What is known of all experiments, from all the places where a part of it is kept. */
export type KnownExperiments = {
  readonly documents: LiveDocuments
  readonly document: ReturnType<typeof parseExperiments>['document']
  readonly faults: ReturnType<typeof parseExperiments>['faults']
  /** What Redis knows; null while it does not answer. */
  readonly kept: Kept | null
}

/**
 * Reads the live document from Edge Config, past every snapshot, and the counts and drafts from Redis.
 * @throws when Edge Config does not answer; without Redis everything is there but for what Redis knows
 */
export async function readKnownExperiments(): Promise<KnownExperiments> {
  const { experiments, content = {}, goals } = await readInTime(['experiments', 'content', 'goals'])
  const { document, faults } = parseExperiments(experiments)
  const kept = await readKept(document.experiments.map(({ id }) => id))
  return { documents: { experiments, content, goals }, document, faults, kept }
}

/** @throws as `readKnownExperiments` does */
export async function readExperimentsView(now = Date.now()): Promise<ExperimentsView> {
  return await viewExperiments(await readKnownExperiments(), now)
}

/** What is known as plain data. */
export async function viewExperiments(
  { documents, document, faults, kept }: KnownExperiments,
  now: number,
): Promise<ExperimentsView> {
  const live = new Set(document.experiments.map(({ id }) => id))
  return {
    version: document.version,
    updatedAt: document.updatedAt,
    publishedBy: kept && (await publisherOf(kept.history, documents)),
    experiments: document.experiments.map((experiment) => toView(experiment, kept, now)),
    drafts:
      kept?.drafts.filter(({ id }) => !live.has(id)).map((draft) => toDraftView(draft, kept, now)) ?? null,
    unreadableDrafts: kept && [...kept.unreadable],
    faults: [...faults],
    counted: kept !== null,
    propagationSeconds: propagationSeconds(),
  }
}

/** The snapshot of an isolate is at most five seconds old; on the platform a write takes up to ten to arrive. */
export function propagationSeconds(): number {
  return env().onPlatform ? 15 : 5
}

/** What Redis knows. */
type Kept = Awaited<ReturnType<typeof readStoredDrafts>> & {
  /** Null while they are still being read: the first look of a process takes all days of all experiments. */
  readonly counts: Awaited<ReturnType<typeof readCounts>> | null
  readonly history: Awaited<ReturnType<typeof readHistory>>
  readonly records: ReadonlyMap<string, ExperimentRecord>
}

async function readKept(ids: readonly string[]): Promise<Kept | null> {
  try {
    const [counts, history, drafts, records] = await Promise.all([
      readCountsInTime(ids),
      readHistory(5),
      readStoredDrafts(),
      readRecords(),
    ])
    return { counts, history, ...drafts, records }
  } catch (error) {
    log('warn', 'counts-unavailable', { error })
    return null
  }
}

/** A page waits no longer for counts; what is late is there at the next look. */
const COUNTS_PATIENCE_MS = 1_000

async function readCountsInTime(ids: readonly string[]): Promise<Kept['counts']> {
  return await withinTime(COUNTS_PATIENCE_MS, readCounts(ids)).catch((error: unknown) => {
    log('warn', 'counts-unavailable', { error })
    return null
  })
}

function toView(live: Experiment, kept: Kept | null, now: number): ExperimentView {
  const { id, status, slot, coverage, variants } = live
  const draft = kept?.drafts.find((candidate) => candidate.id === id) ?? null
  const record = kept?.records.get(id) ?? null
  return {
    id,
    status,
    slot,
    coverage,
    variants: countVariants(variants, kept?.counts ? (kept.counts.get(id) ?? new Map()) : null),
    state: lifecycleOf({ draft, record, live, now }),
    name: draft?.definition.name ?? null,
    revision: kept && (draft?.revision ?? 0),
    hasUnpublishedEdits: kept && hasUnpublishedEdits(draft, record, live),
  }
}

function toDraftView(draft: Draft, { records }: Kept, now: number) {
  const { id, revision, updated, definition } = draft
  const state = lifecycleOf({ draft, record: records.get(id) ?? null, live: null, now })
  return { id, name: definition.name ?? null, slot: definition.slot, state, revision, updated }
}

/** Variants with what was counted: zeros where nobody came, nulls where nobody can say. */
export function countVariants(
  variants: Experiment['variants'],
  counts: ExperimentCounts | null,
): VariantView[] {
  return variants.map(({ key, ratio }) => {
    if (counts === null) return { key, ratio, visitors: null, conversions: null }
    const { visitors = 0, conversions = 0 } = counts.get(key) ?? {}
    return { key, ratio, visitors, conversions }
  })
}
