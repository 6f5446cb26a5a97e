import type { Draft } from '#lib/core/experiments/draft'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { mergeDefinition } from '#lib/core/experiments/merge-definition'
import { isSame } from '#lib/core/json/is-same'
import { editorsOf } from '#lib/drafts/approval'
import { definitionOf } from './find-live.ts'
import type { Publication } from './publication.ts'
import type { Base } from './read-base.ts'

/**
 * The stored draft as it is to be after a publish, under a new revision; null when it stays as it is. Of a draft that
 * was published it is what went live. Beside it, a member that was as it was live takes the new live value: else the
 * next publish of the draft would take it back. What an editor has changed and not published is never touched.
 */
export function followDraft(
  { experiment: id, definition: published, by, at }: Publication,
  { draft, live, published: before, records }: Pick<Base, 'draft' | 'live' | 'published' | 'records'>,
  documents: LiveDocuments,
): Draft | null {
  if (draft === null || id === null) return null
  const [base, theirs] = [definitionOf(before ?? live, id), definitionOf(documents, id)]
  const merged = base && theirs && mergeDefinition(base, theirs, draft.definition)
  const definition = published ?? merged
  if (definition === null || isSame(definition, draft.definition)) return null
  const isLive = published !== undefined || records.get(id)?.publishedRevision === draft.revision
  return {
    ...draft,
    revision: draft.revision + 1,
    definition,
    updated: { by, at: at.toISOString() },
    editors: [...editorsOf(draft)],
    // What was approved of is live, and so is this. Of anything else nobody has approved.
    review: isLive ? draft.review : null,
    writes: (draft.writes ?? 0) + 1,
  }
}
