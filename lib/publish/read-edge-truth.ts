import { parseExperiments } from '#lib/core/experiments/document'
import { log } from '#lib/observability/log'
import { withinTime } from '#lib/results/within-time'
import { readDocuments } from '#lib/stores/edge-config/client'
import { readHistory } from './history.ts'
import { publisherOf } from './publisher-of.ts'

type EdgeTruth = {
  readonly version: number
  readonly updatedAt: string
  readonly publishedBy: Awaited<ReturnType<typeof publisherOf>>
}

/** It stands above every page, and no page waits longer for it. */
const PATIENCE_MS = 1_000

/** Which version is live, since when and by whom, past every snapshot; null when Edge Config does not answer in a second. */
export async function readEdgeTruth(): Promise<EdgeTruth | null> {
  return await withinTime(PATIENCE_MS, readTruth())
}

async function readTruth(): Promise<EdgeTruth | null> {
  try {
    const [{ experiments, content = {}, goals }, history] = await Promise.all([
      readDocuments(['experiments', 'content', 'goals']),
      readHistory(5).catch(() => []),
    ])
    const { version, updatedAt } = parseExperiments(experiments).document
    return { version, updatedAt, publishedBy: await publisherOf(history, { experiments, content, goals }) }
  } catch (error) {
    log('error', 'edge-config-unavailable', { error })
    return null
  }
}
