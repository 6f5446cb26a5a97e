import { parseExperiments } from '#lib/core/experiments/document'
import type { Fault } from '#lib/core/experiments/fault'
import { faultsOf } from '#lib/core/experiments/faults-of'
import { compareDocuments, type DocumentComparison } from './compare-documents.ts'
import { readBase } from './read-base.ts'

/** What somebody wrote into Edge Config past the console, and nobody has kept or taken back yet. */
export type OutsideEdit = {
  /** The version that the live document says it is. */
  readonly liveVersion: number
  /** The one that was published last. */
  readonly publishedVersion: number
  /** Null where the documents of that one are no longer kept. */
  readonly comparison: DocumentComparison | null
  /** What of it cannot be read, each with its place. */
  readonly faults: readonly Fault[]
}

/** Null when what is live is what was published last. @throws when a store does not answer */
export async function readOutsideEdit(): Promise<OutsideEdit | null> {
  const { last, live, published, isEdited } = await readBase(null)
  if (!isEdited || last === null) return null
  const { version } = parseExperiments(live.experiments).document
  const comparison = published === null ? null : compareDocuments(published, live)
  return { liveVersion: version, publishedVersion: last.version, comparison, faults: faultsOf(live) }
}
