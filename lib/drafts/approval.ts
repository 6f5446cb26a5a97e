import type { Actor, Draft } from '#lib/core/experiments/draft'
import type { ExperimentRecord } from '#lib/core/experiments/record'

/** Those who edited a draft since the last revision that was approved or published. */
export function editorsOf({ editors, updated }: Pick<Draft, 'editors' | 'updated'>): readonly Actor[] {
  return editors ?? [updated.by]
}

/** The editors of a draft after one more edit of it. */
export function editorsAfter(
  before: Draft,
  record: Pick<ExperimentRecord, 'publishedRevision'> | null,
  by: Actor,
): Actor[] {
  const isSettled = isApproved(before) || record?.publishedRevision === before.revision
  const others = isSettled ? [] : editorsOf(before).filter(({ sub }) => sub !== by.sub)
  return [...others, by]
}

/** Whether somebody has approved of exactly this revision who had no part in it: an edit clears the review. */
export function isApproved(draft: Pick<Draft, 'review' | 'editors' | 'updated'>): boolean {
  const approved = draft.review?.approved ?? null
  return approved !== null && !hasEdited(draft, approved.by)
}

export function hasEdited(draft: Pick<Draft, 'editors' | 'updated'>, { sub }: Actor): boolean {
  return editorsOf(draft).some((editor) => editor.sub === sub)
}
