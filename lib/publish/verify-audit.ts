import { isRecord } from '#lib/core/json/is-record'
import { toCanonical } from '#lib/core/json/to-canonical'

/** Before the first entry of all. */
const NOTHING = '0'.repeat(64)

type AuditLink = { readonly id: string | null; readonly at: string | null }
export type AuditVerdict =
  | {
      readonly intact: true
      /** How many entries hang together, and when the oldest of them was written: null where none is chained yet. */
      readonly entries: number
      readonly since: string | null
      /** How many among them were never chained: an older version wrote them, or a Redis that cannot hash. */
      readonly unchained: number
      readonly head: string
    }
  | {
      readonly intact: false
      /** The oldest entry that does not fit what stands before it; null where the newest ones are missing. */
      readonly broken: AuditLink | null
    }

type Chain = { readonly head?: string | undefined; readonly anchor?: string | undefined }

/**
 * Whether nobody changed, removed, added or moved an entry past the console, told by the chain of their hashes. Entries
 * are those of the list, newest first. Those at its old end that were written before there was a chain are left out, and so
 * are those among them without any link, which are counted: whatever had links and lost them breaks the chain after it.
 */
export async function verifyAudit(
  entries: readonly unknown[],
  { head = NOTHING, anchor = NOTHING }: Chain,
): Promise<AuditVerdict> {
  const oldestFirst = entries.toReversed()
  const start = oldestFirst.findIndex(isChained)
  const since = start === -1 ? [] : oldestFirst.slice(start)
  const chained = since.filter((entry) => !isUnchained(entry))
  let expected = anchor
  for (const entry of chained) {
    if (!isRecord(entry) || entry.previous !== expected || entry.hash !== (await hashOf(entry)))
      return { intact: false, broken: linkOf(entry) }
    expected = entry.hash
  }
  if (expected !== head) return { intact: false, broken: null }
  const unchained = since.length - chained.length
  return { intact: true, entries: chained.length, since: linkOf(chained[0]).at, unchained, head }
}

function isChained(entry: unknown): boolean {
  return isRecord(entry) && typeof entry.hash === 'string'
}

function isUnchained(entry: unknown): boolean {
  return isRecord(entry) && entry.hash === undefined && entry.previous === undefined
}

/** As the store computed it: of the hash before it and the entry's canonical text without its links. */
async function hashOf({ previous, hash: _, ...entry }: Readonly<Record<string, unknown>>): Promise<string> {
  const text = new TextEncoder().encode(`${previous}${toCanonical(entry)}`)
  const digest = await crypto.subtle.digest('SHA-256', text)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function linkOf(entry: unknown): AuditLink {
  if (!isRecord(entry)) return { id: null, at: null }
  const { id, at } = entry
  return { id: typeof id === 'string' ? id : null, at: typeof at === 'string' ? at : null }
}
