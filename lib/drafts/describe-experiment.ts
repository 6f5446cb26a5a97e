import type { Draft } from '#lib/core/experiments/draft'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { hasUnpublishedEdits } from '#lib/core/experiments/has-unpublished-edits'
import { lifecycleOf } from '#lib/core/experiments/lifecycle'
import { log } from '#lib/observability/log'
import type { ExperimentResource } from '#lib/publish/experiments-view'
import { readHistory } from '#lib/publish/history'
import { publisherOf } from '#lib/publish/publisher-of'
import { countVariants, propagationSeconds } from '#lib/publish/read-experiments'
import { type ExperimentCounts, readCounts } from '#lib/results/read-counts'
import type { KnownExperiment } from './load-experiment.ts'

/** A draft with its definition flat, as clients read and patch it. */
export function flattenDraft({ id, definition, revision, created, updated, review }: Draft) {
  return { ...definition, id, revision, created, updated, review }
}

/** The experiment as the API answers it. What is merely counted may be missing; nothing else may. */
export async function describeExperiment(
  { id, live, record, version, updatedAt, documents, faults }: KnownExperiment,
  draft: Draft,
  now: number,
): Promise<ExperimentResource> {
  const { counts, publishedBy } = await readTally(id, documents)
  const { coverage = 1, variants = [] } = draft.definition
  return {
    ...flattenDraft(draft),
    version,
    updatedAt,
    publishedBy,
    counted: counts !== null,
    propagationSeconds: propagationSeconds(),
    faults,
    state: lifecycleOf({ draft, record, live, now }),
    status: live?.status ?? null,
    coverage,
    variants: countVariants(variants, counts),
    hasUnpublishedEdits: hasUnpublishedEdits(draft, record, live),
    live,
    record,
  }
}

type Tally = { readonly counts: ExperimentCounts | null; readonly publishedBy: string | null }

async function readTally(id: string, documents: LiveDocuments): Promise<Tally> {
  try {
    const [counts, history] = await Promise.all([readCounts([id]), readHistory(5)])
    const publishedBy = await publisherOf(history, documents)
    return { counts: counts.get(id) ?? new Map(), publishedBy }
  } catch (error) {
    log('warn', 'counts-unavailable', { error })
    return { counts: null, publishedBy: null }
  }
}
