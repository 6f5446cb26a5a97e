import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Draft } from '#lib/core/experiments/draft'
import { draftFromLive } from '#lib/core/experiments/draft-from-live'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import type { Fault } from '#lib/core/experiments/fault'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import { readRecord } from '#lib/publish/records'
import { readInTime } from '#lib/stores/edge-config/read-in-time'
import { readDraft } from './draft-store.ts'

/** Everything that is known of an experiment, from all three places where a part of it is kept. */
export type KnownExperiment = {
  readonly id: string
  /** As editors see it: what they stored, else what is live, as revision 0. Null when there is neither. */
  readonly draft: Draft | null
  /** Whether the draft is in Redis. */
  readonly isStored: boolean
  readonly live: Experiment | null
  readonly record: ExperimentRecord | null
  readonly version: number
  readonly updatedAt: string
  readonly documents: LiveDocuments
  /** What a hand edit broke in the live document. */
  readonly faults: readonly Fault[]
}

/** @throws when Redis or Edge Config does not answer */
export async function loadExperiment(id: string): Promise<KnownExperiment> {
  const [{ experiments, content = {}, goals }, stored, record] = await Promise.all([
    readInTime(['experiments', 'content', 'goals']),
    readDraft(id),
    readRecord(id),
  ])
  const { document, faults } = parseExperiments(experiments)
  const { version, updatedAt } = document
  const live = document.experiments.find((candidate) => candidate.id === id) ?? null
  const draft = stored ?? (live && draftFromLive(live, content, updatedAt))
  const documents = { experiments, content, goals }
  return { id, draft, isStored: stored !== null, live, record, version, updatedAt, documents, faults }
}
