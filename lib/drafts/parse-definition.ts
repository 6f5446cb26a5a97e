import { DraftDefinition } from '#lib/core/experiments/draft'
import { type Fault, parsePiece } from '#lib/core/experiments/fault'
import { findUnknownKeys } from '#lib/core/json/find-unknown-keys'
import { isRecord } from '#lib/core/json/is-record'
import type { InputError } from '#lib/http/problem'
import { findContentErrors } from './find-content-errors.ts'

/** What answers carry beside a definition: sent back to us it changes nothing. */
const READ_ONLY: ReadonlySet<string> = new Set([
  'counted',
  'created',
  'epoch',
  'faults',
  'hasUnpublishedEdits',
  'live',
  'propagationSeconds',
  'publishedBy',
  'record',
  'review',
  'revision',
  'state',
  'status',
  'updated',
  'updatedAt',
  'version',
])
const COUNTS = /^\/variants\/\d+\/(visitors|conversions)$/

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: DraftDefinition }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** A body without what is read-only in answers, and without the id, which the path or the caller looks at. */
export function toWritable(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'id' && !READ_ONLY.has(key)))
}

/**
 * Reads a whole definition: by its schema, without a member that nobody would see again, on a slot of this site, and
 * each text that is there within that slot's own schema. Never throws.
 */
export function parseDefinition(given: unknown): ParsedDefinition {
  const unknown = isRecord(given) ? findStrangers(given) : []
  if (unknown.length > 0) return { ok: false, errors: unknown.map(toUnknown) }
  const faults: Fault[] = []
  const piece = parsePiece(DraftDefinition, { pointer: '', value: given }, faults)
  if (piece === null)
    return { ok: false, errors: faults.map(({ pointer, message }) => ({ pointer, detail: message })) }
  const lost = findUnknownKeys(given, piece.value).filter((pointer) => !COUNTS.test(pointer))
  const errors = [...lost.map(toUnknown), ...findContentErrors(piece.value)]
  return errors.length === 0 ? { ok: true, definition: piece.value } : { ok: false, errors }
}

/** A strict schema names only the first of them. */
function findStrangers(given: Readonly<Record<string, unknown>>): readonly string[] {
  const known = new Set(Object.keys(DraftDefinition.entries))
  return findUnknownKeys(given, Object.fromEntries([...known].map((key) => [key, null])))
}

function toUnknown(pointer: string): InputError {
  return { pointer, detail: 'There is no such member' }
}
