import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import { dropEnded } from '#lib/core/experiments/drop-ended'
import { readRecords } from '#lib/publish/records'
import { freezeEnded } from '#lib/results/freeze-ended'
import { documentKey } from '#lib/stores/edge-config/client'
import { readLiveDocuments } from '#lib/stores/edge-config/write'
import { publishByClock } from './publish-by-clock.ts'

/** Long enough for every page and event of an experiment that just ended to be resolved. */
const KEEP_ENDED_MS = 86_400_000

/**
 * Takes experiments that ended more than a day ago out of the documents, with content that nothing refers to: the
 * store is small. What another experiment requires stays. Their records, history, sums and frozen results stay too.
 * @throws when a store does not answer
 */
export async function retention(now: Date): Promise<readonly string[]> {
  const [items, records] = await Promise.all([readLiveDocuments(), readRecords()])
  const { document } = parseExperiments(items.get(documentKey('experiments')))
  const isOld = ({ id, status }: Experiment) => {
    // Ended by hand, before we ever published: the whole document has not changed since.
    const endedAt = records.get(id)?.stoppedAt ?? document.updatedAt
    return status === 'ended' && now.getTime() - Date.parse(endedAt) > KEEP_ENDED_MS
  }
  const ids = keepRequired(
    document.experiments,
    new Set(document.experiments.filter(isOld).map(({ id }) => id)),
  )
  if (ids.length === 0) return []
  await Promise.all(ids.map(freezeEnded))
  const published = await publishByClock('retention', ids, dropEnded(ids), now)
  return published ? ids.map((id) => `dropped ${id}`) : []
}

/** Those that no experiment requires which stays itself. */
function keepRequired(experiments: readonly Experiment[], old: ReadonlySet<string>): readonly string[] {
  const staying = experiments.filter(({ id }) => !old.has(id))
  const required = new Set(staying.map(({ requires }) => requires?.experiment))
  const droppable = [...old].filter((id) => !required.has(id))
  return droppable.length === old.size ? droppable : keepRequired(experiments, new Set(droppable))
}
