import { parseExperiments } from '#lib/core/experiments/document'
import { type Lifecycle, lifecycleOf } from '#lib/core/experiments/lifecycle'
import { readDraft } from '#lib/drafts/draft-store'
import { log } from '#lib/observability/log'
import { readLiveDocuments } from '#lib/stores/edge-config/write'
import { toLive } from './read-base.ts'
import { readRecord } from './records.ts'

/** An experiment's state as it is right after a publish, past every cache; null when a store does not answer. */
export async function readState(id: string, now: number): Promise<Lifecycle | null> {
  try {
    const [items, draft, record] = await Promise.all([readLiveDocuments(), readDraft(id), readRecord(id)])
    const { experiments } = parseExperiments(toLive(items).experiments).document
    const live = experiments.find((candidate) => candidate.id === id) ?? null
    return lifecycleOf({ draft, record, live, now })
  } catch (error) {
    log('warn', 'state-unavailable', { id, error })
    return null
  }
}
