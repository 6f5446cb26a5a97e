import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { commitPublish } from '#lib/stores/redis/scripts/commit-publish'
import { savePending as savePendingScript } from '#lib/stores/redis/scripts/save-pending'
import { undoPublish } from '#lib/stores/redis/scripts/undo-publish'
import { AuditEntry, MAX_AUDIT_ENTRIES, toAuditText } from './audit.ts'
import { HistoryEntry } from './history-entry.ts'
import { ANSWER_SECONDS } from './idempotency.ts'

const KEEP = { history: 500, documents: 100, audit: MAX_AUDIT_ENTRIES, answerSeconds: ANSWER_SECONDS }
/** The documents of two versions travel: more than a page may wait for. */
const PATIENCE_MS = 5_000

/**
 * Everything that a publish leaves behind, written down before it becomes visible. Lists of fields and values are flat,
 * as Redis takes them, and JSON that is only stored stays text.
 */
export const PendingPublish = v.object({
  id: v.string(),
  /** Which live document says that the write arrived. */
  version: v.number(),
  at: v.string(),
  /** Oldest first: an outside edit that was found comes before what is published on top of it. */
  history: v.array(HistoryEntry),
  audit: v.array(AuditEntry),
  documents: v.array(v.string()),
  last: v.string(),
  records: v.array(v.string()),
  /** Id, state, text and record of the draft that follows, if it stands as it was read by then; or nothing. */
  draft: v.array(v.string()),
  /** Where the answer to a retry is kept, both empty when the request had no key. */
  answerKey: v.string(),
  answer: v.string(),
})
export type PendingPublish = v.InferOutput<typeof PendingPublish>

/**
 * What a publisher has written down and not settled: `null` if nothing, `unreadable` if it is not what we write.
 * @throws when Redis does not answer
 */
export async function readPending(): Promise<PendingPublish | 'unreadable' | null> {
  const stored = await redis(PATIENCE_MS).get(keys.publishPending())
  if (stored === null) return null
  return v.is(PendingPublish, stored) ? stored : 'unreadable'
}

/**
 * Writes it down; false when the lock is not ours any more, so that a publisher who slept goes no further.
 * @throws when Redis does not answer
 */
export async function savePending(owner: string, pending: PendingPublish): Promise<boolean> {
  const places = [keys.publishLock(), keys.publishPending()]
  const written = await redis(PATIENCE_MS).eval(savePendingScript, places, [owner, JSON.stringify(pending)])
  return written === 1
}

/**
 * Makes it history, in one atomic step; false when somebody else has settled it before.
 * @throws when Redis does not answer
 */
export async function commitPending(pending: PendingPublish, recoveredAt?: string): Promise<boolean> {
  const history = pending.history.map((entry) => ({ ...entry, ...(recoveredAt && { recoveredAt }) }))
  const commit = { history: history.map(toText), audit: pending.audit.map(toAuditText), keep: KEEP }
  const places = [
    keys.publishPending(),
    keys.publishHistory(),
    keys.publishedDocuments(),
    keys.lastPublished(),
    keys.records(),
    keys.audit(),
    keys.publishAnswer(pending.answerKey),
    keys.drafts(),
    keys.auditChain(),
  ]
  const args = [pending.id, JSON.stringify(commit)]
  return (await redis(PATIENCE_MS).eval(commitPublish, places, args)) === 1
}

/**
 * Forgets it, with an audit entry that says why; false when somebody else has settled it before.
 * @throws when Redis does not answer
 */
export async function undoPending(id: string, why: AuditEntry): Promise<boolean> {
  const args = [id, toAuditText(why), String(MAX_AUDIT_ENTRIES)]
  return (
    (await redis().eval(undoPublish, [keys.publishPending(), keys.audit(), keys.auditChain()], args)) === 1
  )
}

/** Makes room for the next publish when what stands there is not what we write. */
export async function dropUnreadablePending(): Promise<void> {
  await redis().del(keys.publishPending())
}

function toText(value: unknown): string {
  return JSON.stringify(value)
}
