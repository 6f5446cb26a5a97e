import { parseExperiments } from '#lib/core/experiments/document'
import type { LiveDocuments, Stamp } from '#lib/core/experiments/edit'
import { raiseEpochs } from '#lib/core/experiments/raise-epochs'
import { isRecord } from '#lib/core/json/is-record'

/**
 * The live documents with an epoch of its own for each experiment whose circumstances were changed from outside, or
 * that came from there: from the publish that finds it on, what is counted is not added to what was counted before.
 */
export function openEpochs(
  live: LiveDocuments,
  published: LiveDocuments | null,
  stamp: Stamp,
): LiveDocuments {
  const raw = live.experiments
  if (published === null || !isRecord(raw) || !Array.isArray(raw.experiments)) return live
  const experiments = raiseEpochs(raw.experiments, read(published), read(live), stamp)
  return { ...live, experiments: { ...raw, experiments } }
}

function read({ experiments, content }: LiveDocuments) {
  return { document: parseExperiments(experiments).document, content }
}
