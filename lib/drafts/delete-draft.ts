import { digestOf } from '#lib/auth/digest'
import { type EtagCondition, isSameState, toEtag } from '#lib/http/match-etag'
import type { DraftOutcome } from './draft-outcome.ts'
import { readRawDraft, removeDraft } from './draft-store.ts'
import { isStillMeant } from './is-still-meant.ts'
import { type KnownExperiment, loadExperiment } from './load-experiment.ts'
import { type Signing, toAuditEntry } from './signing.ts'

export type DraftDeletion = Signing & {
  readonly id: string
  readonly condition: EtagCondition
}

/**
 * Removes the draft of an experiment that nobody is in. The last removed ones are kept whole, the audit
 * log says which it was.
 * @throws when Redis or Edge Config does not answer
 */
export async function deleteDraft(deletion: DraftDeletion): Promise<DraftOutcome> {
  const outcome = await tryDelete(deletion)
  return isStillMeant(outcome, deletion.condition) ? await deleteDraft(deletion) : outcome
}

async function tryDelete(deletion: DraftDeletion): Promise<DraftOutcome> {
  const { id, condition } = deletion
  const known = await loadExperiment(id)
  const { draft, live, isStored } = known
  if (!isStored) return await deleteUnreadable(known, deletion)
  if (draft === null) return { ok: false, code: 'not-found', known }
  if (live !== null && live.status !== 'ended') return { ok: false, code: 'still-live' }
  if (!isSameState(condition, toEtag(draft.revision)))
    return { ok: false, code: 'draft-changed', current: draft }
  const removal = await removeDraft(id, draft, await toEntry(deletion, draft))
  return removal.ok ? { ok: true, known } : { ok: false, code: 'draft-changed', current: removal.current }
}

/** What stands there and cannot be read has no revision to be named by: only `*` removes it. */
async function deleteUnreadable(known: KnownExperiment, deletion: DraftDeletion): Promise<DraftOutcome> {
  const raw = await readRawDraft(deletion.id)
  if (raw === null)
    return known.live ? { ok: false, code: 'not-stored' } : { ok: false, code: 'not-found', known }
  if (deletion.condition !== '*') return { ok: false, code: 'draft-unreadable' }
  await removeDraft(deletion.id, '*', await toEntry(deletion, raw))
  return { ok: true, known }
}

/** A draft may be long, and may hold what is not for every publisher's eyes: the log only tells which one it was. */
async function toEntry(deletion: DraftDeletion, draft: unknown) {
  const digest = await digestOf(JSON.stringify(draft))
  return toAuditEntry(deletion, 'draft-deleted', deletion.id, `${deletion.id}, SHA-256 ${digest}`)
}
