import type { DraftDefinition } from '#lib/core/experiments/draft'
import { isRecord } from '#lib/core/json/is-record'
import { callApi } from '../call-api.ts'
import type { Wish } from './draft-store.ts'
import type { FieldErrors, SendOutcome, StoredDraft } from './draft-view.ts'
import { toId } from './to-id.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const MOST_TRIES = 9

/** Stores a wish, and tells what became of it. Never throws. */
export async function sendDraft({ id, revision, patch }: Wish): Promise<SendOutcome> {
  if (id === null) return await create(isRecord(patch) ? patch : {})
  const headers = { ...JSON_TYPE, 'if-match': `"${revision}"` }
  return await ask(`/api/experiments/${id}`, { method: 'PATCH', headers, body: JSON.stringify(patch) })
}

/** The draft as it is now; null when nobody can tell. */
export async function readStored(id: string): Promise<(StoredDraft & { readonly by: string }) | null> {
  const response = await callApi(`/api/experiments/${id}`).catch(() => null)
  if (response?.ok !== true) return null
  const resource = (await response.json()) as Flat & { updated: { by: { name: string } } }
  return { revision: resource.revision, definition: toDefinition(resource), by: resource.updated.by.name }
}

/** Another experiment may have the name already: then the next number goes into the id. */
async function create(definition: Readonly<Record<string, unknown>>): Promise<SendOutcome> {
  const name = String(definition.name ?? '')
  for (let number = 1; number <= MOST_TRIES; number++) {
    const body = JSON.stringify({ ...definition, id: toId(name, number) })
    const outcome = await ask('/api/experiments', { method: 'POST', headers: JSON_TYPE, body })
    if (outcome.kind !== 'refused' || outcome.message !== TAKEN) return outcome
  }
  return { kind: 'refused', message: 'Choose another name: this one is used too often' }
}

const TAKEN = 'id-taken'

type Flat = { readonly id: string; readonly revision: number } & Readonly<Record<string, unknown>>

async function ask(path: string, init: RequestInit): Promise<SendOutcome> {
  const response = await callApi(path, init).catch(() => null)
  if (response === null || response.status === 429 || response.status >= 500) return { kind: 'unreachable' }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  if (response.ok) {
    const { id, revision, updated } = body as Flat & { updated: { at: string } }
    return { kind: 'stored', id, revision, at: updated.at }
  }
  if (response.status === 412 && isRecord(body.current)) {
    const current = body.current as Flat
    const by = isRecord(body.changedBy) ? String(body.changedBy.name) : null
    return {
      kind: 'changed',
      current: { revision: current.revision, definition: toDefinition(current) },
      by,
    }
  }
  if (response.status === 400 && Array.isArray(body.errors))
    return { kind: 'invalid', errors: toErrors(body.errors) }
  if (response.status === 401) return { kind: 'signed-out' }
  if (body.code === TAKEN) return { kind: 'refused', message: TAKEN }
  return { kind: 'refused', message: toMessage(response.status, body.title) }
}

function toErrors(errors: readonly unknown[]): FieldErrors {
  const pairs = errors
    .filter(isRecord)
    .map(({ pointer, detail }) => [String(pointer), String(detail)] as const)
  // Of several faults of one field the first is told.
  return Object.fromEntries(pairs.toReversed())
}

function toMessage(status: number, title: unknown): string {
  if (status === 403) return 'Your role may look at this, but not change it'
  return typeof title === 'string' ? title : 'The draft could not be saved'
}

const MEMBERS = [
  'slot',
  'name',
  'hypothesis',
  'notes',
  'decisionRule',
  'goals',
  'guardrails',
  'lowerIsBetter',
  'seed',
  'hash',
  'unit',
  'coverage',
  'variants',
  'audience',
  'group',
  'requires',
  'forced',
  'schedule',
  'content',
  'allocation',
  'floor',
  'autoStop',
] as const satisfies readonly (keyof DraftDefinition)[]

/** The definition in a flat answer; the API checked it when it was stored. */
function toDefinition(flat: Readonly<Record<string, unknown>>): DraftDefinition {
  const kept = MEMBERS.filter((member) => flat[member] !== undefined).map((member) => [member, flat[member]])
  const definition = Object.fromEntries(kept) as DraftDefinition
  const variants = definition.variants?.map(({ key, ratio }) => ({ key, ratio }))
  return { ...definition, ...(variants && { variants }) }
}
