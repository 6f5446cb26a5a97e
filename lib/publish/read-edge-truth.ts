import { parseExperiments } from '#lib/core/experiments/document'
import { log } from '#lib/observability/log'
import { readDocuments } from '#lib/stores/edge-config/client'
import { readHistory } from './history.ts'
import { publisherOf } from './publisher-of.ts'

/** Which version is live, since when and by whom, past every snapshot; null when Edge Config does not answer. */
export async function readEdgeTruth() {
  try {
    const [{ experiments, content = {} }, history] = await Promise.all([
      readDocuments(['experiments', 'content']),
      readHistory(5).catch(() => []),
    ])
    const { version, updatedAt } = parseExperiments(experiments).document
    return { version, updatedAt, publishedBy: await publisherOf(history, { experiments, content }) }
  } catch (error) {
    log('error', 'edge-config-unavailable', { error })
    return null
  }
}
