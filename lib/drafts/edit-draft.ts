import type { Draft, DraftDefinition } from '#lib/core/experiments/draft'
import { isDeeperThan } from '#lib/core/experiments/fault'
import { isRecord } from '#lib/core/json/is-record'
import { mergePatch } from '#lib/core/json/merge-patch'
import { type EtagCondition, isSameState, toEtag } from '#lib/http/match-etag'
import { editorsAfter } from './approval.ts'
import type { DraftOutcome } from './draft-outcome.ts'
import { writeDraft } from './draft-store.ts'
import { isStillMeant } from './is-still-meant.ts'
import { type KnownExperiment, loadExperiment } from './load-experiment.ts'
import { type ParsedDefinition, parseDefinition, toWritable } from './parse-definition.ts'
import { type Signing, toAuditEntry, toSignature } from './signing.ts'

const MAX_DEPTH = 32

export type DraftEdit = Signing & {
  readonly id: string
  /** A merge patch of the definition (RFC 7396). */
  readonly patch: unknown
  readonly condition: EtagCondition
}

/**
 * Edits a draft that is as its editor saw it. The result is checked as a whole; an approval was of what was there
 * before, so it goes. An edit that changes nothing writes nothing.
 * @throws when Redis or Edge Config does not answer; then nothing was changed
 */
export async function editDraft(edit: DraftEdit): Promise<DraftOutcome> {
  const outcome = await tryEdit(edit)
  return isStillMeant(outcome, edit.condition) ? await editDraft(edit) : outcome
}

async function tryEdit(edit: DraftEdit): Promise<DraftOutcome> {
  const known = await loadExperiment(edit.id)
  const { draft } = known
  if (draft === null) return { ok: false, code: 'not-found', known }
  if (!isSameState(edit.condition, toEtag(draft.revision)))
    return { ok: false, code: 'draft-changed', current: draft }
  const parsed = applyPatch(draft, edit.patch)
  if (!parsed.ok) return { ok: false, code: 'invalid', errors: parsed.errors }
  if (changedMembers(draft.definition, parsed.definition).length === 0) return { ok: true, known }
  return await store(known, draft, { ...draft, definition: parsed.definition }, edit)
}

function applyPatch({ id, definition }: Draft, patch: unknown): ParsedDefinition {
  const refuse = (pointer: string, detail: string) => ({ ok: false, errors: [{ pointer, detail }] }) as const
  if (!isRecord(patch)) return refuse('', 'Send a JSON object')
  if (isDeeperThan(patch, MAX_DEPTH)) return refuse('', 'Nested too deeply')
  if (patch.id !== undefined && patch.id !== id) return refuse('/id', 'An experiment keeps its id')
  return parseDefinition(mergePatch(definition, toWritable(patch)))
}

async function store(
  known: KnownExperiment,
  before: Draft,
  { definition }: Pick<Draft, 'definition'>,
  edit: DraftEdit,
): Promise<DraftOutcome> {
  const updated = toSignature(edit)
  const revision = before.revision + 1
  const created = known.isStored ? before.created : updated
  const editors = known.isStored ? editorsAfter(before, known.record, edit.by) : [edit.by]
  const draft: Draft = { ...before, revision, definition, created, updated, editors, review: null }
  const members = changedMembers(before.definition, definition).join(', ')
  const writing = await writeDraft(draft, known.isStored ? before : null, (written) =>
    toAuditEntry(edit, 'draft-edited', draft.id, `revision ${written.revision}: ${members}`),
  )
  if (writing.ok) return { ok: true, known: { ...known, draft: writing.draft, isStored: true } }
  return writing.current === null && !known.isStored
    ? { ok: false, code: 'draft-unreadable' }
    : { ok: false, code: 'draft-changed', current: writing.current }
}

function changedMembers(before: DraftDefinition, after: DraftDefinition): readonly string[] {
  const earlier = new Map(Object.entries(before))
  const later = new Map(Object.entries(after))
  const names = [...new Set([...earlier.keys(), ...later.keys()])]
  return names.filter((name) => JSON.stringify(earlier.get(name)) !== JSON.stringify(later.get(name)))
}
