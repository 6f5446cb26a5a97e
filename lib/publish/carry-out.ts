import { log } from '#lib/observability/log'
import { EdgeConfigWriteError, writeDocuments } from '#lib/stores/edge-config/write'
import { commitPending, type PendingPublish, savePending, undoPending } from './pending-publish.ts'
import type { Plan } from './plan-publication.ts'
import type { Publication, PublishOutcome } from './publication.ts'
import type { Lease } from './publish-lock.ts'
import type { Base } from './read-base.ts'
import { isLive } from './recover-publish.ts'
import { toPending } from './to-pending.ts'

/** The write's own patience and a little more: whoever has less of the hold left could write after it has lapsed. */
const WRITE_RESERVE_MS = 12_000
/** How long a write that nobody answered may be under way still. */
const STRAY_WRITE_MS = 15_000

type Write = Extract<Plan, { kind: 'write' }>

/**
 * Writes ahead, puts the documents live and makes history of them. Once they are live the outcome is a success, whether
 * history knows of it or not.
 * @throws when a store does not answer and nothing is live
 */
export async function carryOut(
  publication: Publication,
  base: Base,
  { documents, report }: Write,
  lease: Lease,
): Promise<PublishOutcome> {
  const pending = await toPending(publication, base, documents, report)
  if (!(await savePending(lease.owner, pending))) return { ok: false, code: 'busy' }
  if (lease.remainingMs() < WRITE_RESERVE_MS) return await giveUp(pending)
  try {
    await writeDocuments(documents)
  } catch (error) {
    log('error', 'edge-config-write-failed', { version: pending.version, error })
    const arrived = await settleFailedWrite(statusOf(error), pending, lease)
    if (!arrived) return isSizeRefusal(error) ? { ok: false, code: 'too-large', report } : UNREACHABLE
  }
  return { ok: true, report, published: true, replayed: false, recorded: await tryCommit(pending) }
}

const UNREACHABLE: PublishOutcome = { ok: false, code: 'store-unreachable' }

/** The lock may be somebody else's by now. They find the pending record not live, and undo it if we cannot. */
async function giveUp(pending: PendingPublish): Promise<PublishOutcome> {
  await tryUndo(pending, 'busy')
  return { ok: false, code: 'busy' }
}

/**
 * Whether the documents are live although the write failed: its answer may have been lost. What was refused is undone.
 * What may arrive still stays written down, for recovery to judge, and the lock stays until it would have arrived.
 */
async function settleFailedWrite(status: number, pending: PendingPublish, lease: Lease): Promise<boolean> {
  const isRefused = status >= 400 && status < 500
  const arrived = isRefused ? false : await isLive(pending).catch(() => null)
  const mayArrive = status === 0 || status === 502 || status === 504
  if (arrived === true) return true
  if (mayArrive) lease.lingerFor(STRAY_WRITE_MS)
  else if (arrived === false) await tryUndo(pending, `edge-config-${status}`)
  return false
}

/** The documents are live by now: a history that cannot be written is completed by the next read. */
async function tryCommit(pending: PendingPublish): Promise<boolean> {
  try {
    return await commitPending(pending)
  } catch (error) {
    log('error', 'history-not-recorded', { version: pending.version, error })
    return false
  }
}

async function tryUndo(pending: PendingPublish, outcome: string): Promise<void> {
  const [entry] = pending.audit.slice(-1)
  if (entry === undefined) return
  await undoPending(pending.id, { ...entry, outcome }).catch((error: unknown) => {
    log('warn', 'publish-left-pending', { version: pending.version, error })
  })
}

function statusOf(error: unknown): number {
  return error instanceof EdgeConfigWriteError ? error.status : 0
}

/** The platform answers 413 to a large body, and 400 or 403 with a message to a store that would grow too large. */
function isSizeRefusal(error: unknown): boolean {
  if (!(error instanceof EdgeConfigWriteError)) return false
  const { status, message } = error
  return status === 413 || (status >= 400 && status < 500 && /size|too large|exceed/i.test(message))
}
