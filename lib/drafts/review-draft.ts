import type { Draft } from '#lib/core/experiments/draft'
import { type EtagCondition, isSameState, toEtag } from '#lib/http/match-etag'
import { hasEdited } from './approval.ts'
import type { DraftOutcome, DraftRefusal } from './draft-outcome.ts'
import { writeDraft } from './draft-store.ts'
import { isStillMeant } from './is-still-meant.ts'
import { loadExperiment } from './load-experiment.ts'
import { type Signing, toAuditEntry, toSignature } from './signing.ts'

export type DraftReview = Signing & {
  readonly id: string
  /** Absent when the reviewer means whatever stands there now. */
  readonly condition: EtagCondition | null
}

/** Asks for a review of the draft as it is. Asking twice is asking once. @throws when a store does not answer */
export async function requestReview(review: DraftReview): Promise<DraftOutcome> {
  return await sign(review, 'review-requested', (draft, requested) => ({
    ok: true,
    review: draft.review ?? { requested, approved: null },
  }))
}

/**
 * Approves the draft as it is, by somebody who had no part in it since it was last approved or published.
 * @throws when a store does not answer
 */
export async function approveDraft(review: DraftReview): Promise<DraftOutcome> {
  return await sign(review, 'draft-approved', (draft, approved) => {
    if (hasEdited(draft, approved.by)) return { ok: false, code: 'own-edit' }
    if (draft.review === null) return { ok: false, code: 'not-in-review' }
    return { ok: true, review: { ...draft.review, approved: draft.review.approved ?? approved } }
  })
}

type Signature = Draft['updated']
type SigningAction = 'review-requested' | 'draft-approved'
type Decide = (draft: Draft, signature: Signature) => Verdict
type Verdict = { readonly ok: true; readonly review: NonNullable<Draft['review']> } | DraftRefusal

/** A review is no edit: the revision stays, so that the ETag of whoever looks at the draft still holds. */
async function sign(review: DraftReview, action: SigningAction, decide: Decide): Promise<DraftOutcome> {
  const outcome = await trySign(review, action, decide)
  const { condition } = review
  return condition !== null && isStillMeant(outcome, condition) ? await sign(review, action, decide) : outcome
}

async function trySign(review: DraftReview, action: SigningAction, decide: Decide): Promise<DraftOutcome> {
  const { id, condition } = review
  const known = await loadExperiment(id)
  const { draft, isStored } = known
  if (draft === null) return { ok: false, code: 'not-found', known }
  if (condition !== null && !isSameState(condition, toEtag(draft.revision)))
    return { ok: false, code: 'draft-changed', current: draft }
  if (!isStored) return { ok: false, code: 'nothing-to-review' }
  const verdict = decide(draft, toSignature(review))
  if (!verdict.ok) return verdict
  const signed = { ...draft, review: verdict.review }
  const entry = toAuditEntry(review, action, id, `revision ${draft.revision}`)
  const writing = await writeDraft(signed, draft, () => entry)
  if (!writing.ok) return { ok: false, code: 'draft-changed', current: writing.current }
  return { ok: true, known: { ...known, draft: writing.draft } }
}
