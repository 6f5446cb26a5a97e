import * as v from 'valibot'
import { Draft } from '#lib/core/experiments/draft'
import { type Fault, parsePiece } from '#lib/core/experiments/fault'
import { announceDraft, announceRemoval } from '#lib/live/announce-draft'
import { log } from '#lib/observability/log'
import { type AuditEntry, MAX_AUDIT_ENTRIES, toAuditText } from '#lib/publish/audit'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { writeDraft as writeDraftScript } from '#lib/stores/redis/scripts/write-draft'

/** A draft that a newer or older version of this code wrote, or a hand: it is kept as it is until somebody removes it. */
export type UnreadableDraft = { readonly id: string; readonly faults: readonly Fault[] }

/** `current` is what stands there instead; null when there is none, or none that can be read. */
export type DraftWriting =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly current: Draft | null }
type DraftRemoval = { readonly ok: true } | Extract<DraftWriting, { ok: false }>

/** How many removed drafts are kept whole. */
const BIN_SIZE = 200

/** @throws when Redis does not answer */
export async function readDraft(id: string): Promise<Draft | null> {
  return toDraft(id, await readRawDraft(id))
}

/** What stands under an id, whether it can be read or not. @throws when Redis does not answer */
export async function readRawDraft(id: string): Promise<unknown> {
  return await redis().hget<unknown>(keys.drafts(), id)
}

/** Every draft that can be read. @throws when Redis does not answer */
export async function readDrafts(): Promise<readonly Draft[]> {
  return (await readStoredDrafts()).drafts
}

/** Every draft, and those that cannot be read with what is wrong. @throws when Redis does not answer */
export async function readStoredDrafts(): Promise<{
  readonly drafts: readonly Draft[]
  readonly unreadable: readonly UnreadableDraft[]
}> {
  const stored = Object.entries((await redis().hgetall<Record<string, unknown>>(keys.drafts())) ?? {})
  const parsed = stored.map(([id, value]) => ({ id, faults: [] as Fault[], value }))
  const drafts = parsed.flatMap(({ value, faults }) => parseDraft(value, faults) ?? [])
  return { drafts, unreadable: parsed.filter(({ faults }) => faults.length > 0).map(toUnreadable) }
}

/** Ids of all experiments whose draft was removed at some time; one of them may have another by now. @throws when Redis does not answer */
export async function readRemovedIds(): Promise<ReadonlySet<string>> {
  return new Set(await redis().hkeys(keys.removedDrafts()))
}

/** In which state a draft was read: `draft-state.ts` tells the same of what is stored. */
export function stateOf({ revision, writes = 0 }: Draft): string {
  return `${revision}.${writes}`
}

/**
 * Writes a draft over the very one that its writer read, null when they found none; nothing is written over another,
 * be it a signature under the same revision. A new one counts on from one that was removed. The audit log gets its
 * entry in the same step. Answers with the draft as it stands there now.
 * @throws when Redis does not answer
 */
export async function writeDraft(
  draft: Draft,
  before: Draft | null,
  toEntry?: (draft: Draft) => AuditEntry,
): Promise<DraftWriting> {
  const written: Draft = { ...draft, writes: (before?.writes ?? 0) + 1 }
  const state = before === null ? '' : stateOf(before)
  const [answer, current] = await compareAndSet(draft.id, state, written, toEntry?.(written))
  if (answer === 1) {
    await announceDraft(written)
    return { ok: true, draft: written }
  }
  if (answer === 2) return await writeDraft({ ...draft, revision: Number(current) + 1 }, before, toEntry)
  return { ok: false, current: toDraft(draft.id, current === '' ? null : current) }
}

/** Removes the very draft that was read; `*` is any, one that cannot be read included. The last removed ones are kept. */
export async function removeDraft(
  id: string,
  before: Draft | '*',
  entry?: AuditEntry,
): Promise<DraftRemoval> {
  const state = before === '*' ? '*' : stateOf(before)
  const [answer, current] = await compareAndSet(id, state, null, entry)
  if (answer !== 1) return { ok: false, current: toDraft(id, current === '' ? null : current) }
  await announceRemoval(id)
  return { ok: true }
}

async function compareAndSet(
  id: string,
  state: string,
  draft: Draft | null,
  entry: AuditEntry | undefined,
): Promise<readonly [answer: number, current: unknown]> {
  const answer = await redis().eval<string[], unknown>(
    writeDraftScript,
    [keys.drafts(), keys.removedDrafts(), keys.audit(), keys.draftBin(), keys.auditChain()],
    [
      id,
      state,
      draft === null ? '' : JSON.stringify(draft),
      String(draft?.revision ?? ''),
      entry ? toAuditText(entry) : '',
      JSON.stringify({ audit: MAX_AUDIT_ENTRIES, bin: BIN_SIZE }),
      new Date().toISOString(),
    ],
  )
  return v.parse(v.tuple([v.number(), v.unknown()]), answer)
}

function toDraft(id: string, stored: unknown): Draft | null {
  if (stored === null) return null
  const faults: Fault[] = []
  const draft = parseDraft(stored, faults)
  if (draft === null) log('warn', 'draft-unreadable', { id, faults: faults.slice(0, 3) })
  return draft
}

function parseDraft(stored: unknown, faults: Fault[]): Draft | null {
  return parsePiece(Draft, { pointer: '', value: stored }, faults)?.value ?? null
}

function toUnreadable({ id, faults }: UnreadableDraft): UnreadableDraft {
  return { id, faults }
}
