import { isRecord } from '#lib/core/json/is-record'
import { log } from '#lib/observability/log'
import { readLiveDocuments } from '#lib/stores/edge-config/write'
import {
  commitPending,
  dropUnreadablePending,
  type PendingPublish,
  readPending,
  undoPending,
} from './pending-publish.ts'
import { withPublishLock } from './publish-lock.ts'
import { toLive } from './read-base.ts'

/** What became of a publish that was interrupted: it turned out to be live, or it never was. */
export type Settlement = 'finished' | 'undone'

const RECOVERY = { sub: 'recovery', name: 'Recovery' }

/**
 * Finishes or undoes an interrupted publish, so that history tells the truth. Costs one read when there is none, and
 * leaves alone what somebody is publishing just now: the lock says so.
 * @throws when a store does not answer; then nothing was changed
 */
export async function recoverPublish(): Promise<Settlement | null> {
  if ((await readPending()) === null) return null
  return await withPublishLock(settlePending, 0)
}

/**
 * The same for a publisher, who holds the lock.
 * @throws when a store does not answer
 */
export async function settlePending(): Promise<Settlement | null> {
  const pending = await readPending()
  if (pending === null) return null
  if (pending === 'unreadable') {
    log('error', 'pending-publish-unreadable')
    await dropUnreadablePending()
    return 'undone'
  }
  const at = new Date().toISOString()
  if (await isLive(pending)) {
    log('warn', 'publish-recovered', { version: pending.version })
    await commitPending(pending, at)
    return 'finished'
  }
  log('warn', 'publish-undone', { version: pending.version })
  await undoPending(pending.id, toUndoEntry(pending, at))
  return 'undone'
}

/**
 * Whether the write of a pending publish arrived. Its version and time are those of the live document and nobody
 * else's: versions only grow, and both documents were written in one request.
 * @throws when Edge Config does not answer
 */
export async function isLive({ version, at }: Pick<PendingPublish, 'version' | 'at'>): Promise<boolean> {
  const { experiments } = toLive(await readLiveDocuments())
  return isRecord(experiments) && experiments.version === version && experiments.updatedAt === at
}

function toUndoEntry({ version, history, audit }: PendingPublish, at: string) {
  const who = history.at(-1)?.by.name ?? 'somebody'
  return {
    at,
    by: RECOVERY,
    action: 'undo',
    subject: audit.at(-1)?.subject ?? 'documents',
    outcome: 'ok',
    detail: `version ${version} of ${who} was interrupted before it became live`,
    requestId: audit.at(-1)?.requestId ?? null,
  }
}
