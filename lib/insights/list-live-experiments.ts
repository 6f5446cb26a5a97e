import { parseExperiments } from '#lib/core/experiments/document'
import { readDocuments } from '#lib/stores/edge-config/client'

/**
 * The ids of the experiments in the live document, as they stand there.
 * @throws when Edge Config does not answer
 */
export async function listLiveExperiments(): Promise<readonly string[]> {
  const { experiments } = await readDocuments(['experiments'])
  return parseExperiments(experiments).document.experiments.map(({ id }) => id)
}
