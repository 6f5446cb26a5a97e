import type { LiveDocuments } from '#lib/core/experiments/edit'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { HistoryEntry } from './history-entry.ts'
import { readDocumentsOf } from './read-base.ts'
import { readNewest } from './read-newest.ts'
import { recoverPublish } from './recover-publish.ts'

/**
 * The newest versions first, those before a version when one is given. What an interrupted publish left behind is
 * completed first. An entry that cannot be read is left out.
 * @throws when Redis does not answer
 */
export async function readHistory(limit: number, before?: number): Promise<readonly HistoryEntry[]> {
  await completeHistory()
  const isWanted = ({ version }: HistoryEntry) => before === undefined || version < before
  return await readNewest(keys.publishHistory(), HistoryEntry, limit, isWanted)
}

/** A version of history with its documents; these are null when they are too old to be kept. */
export type HistoryVersion = HistoryEntry & { readonly documents: LiveDocuments | null }

/** @throws when Redis does not answer */
export async function readVersion(version: number): Promise<HistoryVersion | null> {
  await completeHistory()
  const isWanted = (entry: HistoryEntry) => entry.version === version
  const [entry] = await readNewest(keys.publishHistory(), HistoryEntry, 1, isWanted)
  return entry ? { ...entry, documents: await readDocumentsOf(version) } : null
}

/** While Edge Config does not answer nobody can tell what is live: history is shown as far as it is known. */
async function completeHistory(): Promise<void> {
  if ((await redis().exists(keys.publishPending())) === 0) return
  await recoverPublish().catch((error: unknown) => log('warn', 'publish-not-recovered', { error }))
}
