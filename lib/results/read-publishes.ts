import { readHistory } from '#lib/publish/history'
import type { HistoryEntry } from '#lib/publish/history-entry'

/** A publish that concerned an experiment. */
export type PublishNote = Pick<HistoryEntry, 'version' | 'at' | 'action' | 'sentence'> & {
  readonly by: string
  /** Whether it was about this experiment alone. */
  readonly isOwn: boolean
}

/** So many versions are looked at: who wants more reads history itself. */
const VERSIONS = 200

/**
 * The publishes that changed an experiment, the newest first; rollbacks and outside edits too.
 * @throws when Redis does not answer
 */
export async function readPublishes(id: string): Promise<readonly PublishNote[]> {
  const history = await readHistory(VERSIONS)
  return history
    .filter((entry) => entry.experiment === id || changes(entry, id))
    .map(({ version, at, by, action, sentence, experiment }) => ({
      version,
      at,
      action,
      sentence,
      by: by.name,
      isOwn: experiment === id,
    }))
}

function changes({ changes: all }: HistoryEntry, id: string): boolean {
  return all.some(({ subject }) => subject === `experiments/${id}`)
}
