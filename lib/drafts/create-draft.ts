import * as v from 'valibot'
import { Id } from '#lib/core/experiments/audience'
import type { Draft, DraftDefinition } from '#lib/core/experiments/draft'
import { suggestSeed } from '#lib/core/experiments/suggest-seed'
import { isRecord } from '#lib/core/json/is-record'
import type { DraftOutcome } from './draft-outcome.ts'
import { writeDraft } from './draft-store.ts'
import { loadExperiment } from './load-experiment.ts'
import { parseDefinition, toWritable } from './parse-definition.ts'
import { type Signing, toAuditEntry, toSignature } from './signing.ts'

const HALVES = [
  { key: 'control', ratio: 0.5 },
  { key: 'treatment', ratio: 0.5 },
]

/**
 * Makes a draft. What is left out of variants and seed gets a default, the seed one under which nobody was bucketed.
 * @throws when Redis or Edge Config does not answer; then nothing was made
 */
export async function createDraft(body: unknown, signing: Signing): Promise<DraftOutcome> {
  const parsed = parseNew(body)
  if (!parsed.ok) return { ok: false, code: 'invalid', errors: parsed.errors }
  const { id } = parsed
  const known = await loadExperiment(id)
  if (known.draft !== null) return { ok: false, code: 'id-taken' }
  const signature = toSignature(signing)
  const draft: Draft = {
    id,
    revision: 1,
    definition: { seed: suggestSeed(id, known.record?.seeds ?? []), ...parsed.definition },
    created: signature,
    updated: signature,
    editors: [signing.by],
    review: null,
  }
  const writing = await writeDraft(draft, null, () => toAuditEntry(signing, 'draft-created', id))
  if (!writing.ok) return { ok: false, code: writing.current === null ? 'draft-unreadable' : 'id-taken' }
  return { ok: true, known: { ...known, draft: writing.draft, isStored: true } }
}

type ParsedNew =
  | { readonly ok: true; readonly id: string; readonly definition: DraftDefinition }
  | Extract<ReturnType<typeof parseDefinition>, { ok: false }>

function parseNew(body: unknown): ParsedNew {
  if (!isRecord(body)) return { ok: false, errors: [{ pointer: '', detail: 'Send a JSON object' }] }
  const { id } = body
  const parsed = parseDefinition({ variants: HALVES, ...toWritable(body) })
  const isNamed = v.is(Id, id)
  if (parsed.ok && isNamed) return { ok: true, id, definition: parsed.definition }
  const detail = 'An id of 1 to 64 letters a to z, digits and hyphens, such as hero-copy'
  const errors = isNamed ? [] : [{ pointer: '/id', detail }]
  return { ok: false, errors: parsed.ok ? errors : [...errors, ...parsed.errors] }
}
