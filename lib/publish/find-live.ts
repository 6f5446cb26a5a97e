import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Draft, DraftDefinition } from '#lib/core/experiments/draft'
import { draftFromLive } from '#lib/core/experiments/draft-from-live'
import type { LiveDocuments } from '#lib/core/experiments/edit'

/** An experiment as documents have it; null when it is not in them, or broken. */
export function findLive({ experiments }: LiveDocuments, id: string): Experiment | null {
  return parseExperiments(experiments).document.experiments.find((each) => each.id === id) ?? null
}

/** The draft of a live experiment that nobody has edited yet. */
export function draftOf(documents: LiveDocuments, id: string): Draft | null {
  const live = findLive(documents, id)
  const { updatedAt } = parseExperiments(documents.experiments).document
  return live && draftFromLive(live, documents.content, updatedAt)
}

export function definitionOf(documents: LiveDocuments, id: string): DraftDefinition | null {
  return draftOf(documents, id)?.definition ?? null
}
