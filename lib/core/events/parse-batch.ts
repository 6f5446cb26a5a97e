import * as v from 'valibot'
import { toPointer } from '../json/pointer.ts'
import { Batch } from './event.ts'

/** One fault; `pointer` is an RFC 6901 JSON pointer into the batch. */
type BatchFault = { readonly pointer: string; readonly detail: string }

export type ParsedBatch =
  | { readonly ok: true; readonly batch: Batch }
  | { readonly ok: false; readonly errors: readonly BatchFault[] }

/** More would help nobody, and fifty broken events could fill a long answer. */
const MAX_ERRORS = 10

/** Reads a batch; all events are valid or none is taken, so that a sender notices. */
export function parseBatch(value: unknown): ParsedBatch {
  const result = v.safeParse(Batch, value)
  if (result.success) return { ok: true, batch: result.output }
  const issues = result.issues.slice(0, MAX_ERRORS)
  return { ok: false, errors: issues.map((issue) => ({ pointer: toPointer(issue), detail: issue.message })) }
}
