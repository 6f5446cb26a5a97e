import { parseExperiments } from '#lib/core/experiments/document'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { digestDocuments } from './digest-documents.ts'
import type { HistoryEntry } from './history-entry.ts'

/** Who published what is live; null when history does not know it: somebody may have edited a version by hand. */
export async function publisherOf(
  history: readonly HistoryEntry[],
  live: LiveDocuments,
): Promise<string | null> {
  const { version } = parseExperiments(live.experiments).document
  const entry = history.find((candidate) => candidate.version === version)
  return entry?.digest === (await digestDocuments(live)) ? entry.by.name : null
}
