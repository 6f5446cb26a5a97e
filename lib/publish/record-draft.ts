import { applyPublication } from '#lib/core/experiments/apply-publication'
import { parseExperiments } from '#lib/core/experiments/document'
import { writeDraft } from '#lib/drafts/draft-store'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { followDraft } from './follow-draft.ts'
import type { Publication } from './publication.ts'
import type { Base } from './read-base.ts'

/**
 * Notes which draft is live when publishing it had nothing to change: its edits were of its prose alone. Otherwise it
 * would have unpublished edits for ever.
 * @throws when Redis does not answer
 */
export async function recordDraft(publication: Publication, base: Base): Promise<void> {
  const { experiment: id, draftRevision: published, by, at } = publication
  if (id === null || published === undefined) return
  const { live, records } = base
  const draftRevision = (await tryFollow(publication, base)) ?? published
  const { version, experiments } = parseExperiments(live.experiments).document
  const experiment = experiments.find((candidate) => candidate.id === id) ?? null
  const stamp = { version, at: at.toISOString() }
  const context = { stamp, by, draftRevision }
  const record = applyPublication(records.get(id) ?? null, experiment, experiment, context)
  if (record !== null) await redis().hset(keys.records(), { [id]: JSON.stringify(record) })
}

/** The draft's new revision, if what was published of it is not what stands there: with an adopted edit it is not. */
async function tryFollow(publication: Publication, base: Base): Promise<number | null> {
  const draft = followDraft(publication, base, base.live)
  if (draft === null) return null
  const writing = await writeDraft(draft, base.draft)
  return writing.ok ? writing.draft.revision : null
}
