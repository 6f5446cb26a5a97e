import { parseExperiments } from '#lib/core/experiments/document'
import type { Draft, DraftDefinition } from '#lib/core/experiments/draft'
import { mergeDefinition } from '#lib/core/experiments/merge-definition'
import { putDraft } from '#lib/core/experiments/put-draft'
import { suggestSeed } from '#lib/core/experiments/suggest-seed'
import { type EtagCondition, isSameState, toEtag } from '#lib/http/match-etag'
import { definitionOf, draftOf } from './find-live.ts'
import type { Prepared, PublishOutcome } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'
import type { Base } from './read-base.ts'

type DraftPublication = PublishRequest & {
  readonly experiment: string
  /** The draft that the publisher saw; without it, whatever stands there. */
  readonly condition?: EtagCondition | null
  /** Begins anew, under a seed that nobody was bucketed with. */
  readonly restart?: boolean
}

/**
 * Puts a draft live, as it stands once nobody else publishes. With an edit from outside that is adopted, what the draft
 * had left as we published it takes the value of that edit. Never throws: see `publish`.
 */
export async function publishDraft(
  { condition = null, restart = false, ...request }: DraftPublication,
  options?: Parameters<typeof publish>[1],
): Promise<PublishOutcome> {
  const { experiment: id, outside } = request
  const replaces = [`experiments/${id}`, `content/${id}`]
  const prepare = (base: Base): Prepared => {
    const draft = base.draft ?? draftOf(base.live, id)
    if (draft === null) return notFound(base)
    if (condition !== null && !isSameState(condition, toEtag(draft.revision)))
      return { ok: false, code: 'draft-changed', current: draft }
    const adopted = outside === 'adopt' ? adopt(draft, base) : draft.definition
    if (adopted === null) return UNKNOWN_BASE
    const usedSeeds = base.records.get(id)?.seeds ?? []
    const definition = restart ? withNewSeed(id, adopted, usedSeeds) : adopted
    const edit = putDraft({ id, definition }, { usedSeeds })
    return { ok: true, edit, definition, draftRevision: draft.revision }
  }
  return await publish({ confirmed: [], ...request, action: 'publish', replaces, prepare }, options)
}

/** Null when nobody can tell what the edit from outside changed. */
function adopt({ id, definition }: Draft, { live, published, isEdited }: Base): DraftDefinition | null {
  if (!isEdited) return definition
  if (published === null) return null
  const [base, theirs] = [definitionOf(published, id), definitionOf(live, id)]
  return base && theirs ? mergeDefinition(base, theirs, definition) : definition
}

/** A seed that was never written down is `<id>-1`: `putDraft` takes this one too. */
function withNewSeed(id: string, definition: DraftDefinition, used: readonly string[]): DraftDefinition {
  return { ...definition, seed: suggestSeed(id, [...used, definition.seed ?? `${id}-1`]) }
}

const UNKNOWN_BASE: Prepared = {
  ok: false,
  code: 'invalid',
  faults: [
    {
      pointer: '/outside',
      message:
        'What was published last is not kept any more, so that nobody can tell what was edited since. Take over into the draft what is to stay, then publish with `outside`: "overwrite"',
    },
  ],
}

function notFound({ live }: Base): Prepared {
  return { ok: false, code: 'not-found', faults: parseExperiments(live.experiments).faults }
}
