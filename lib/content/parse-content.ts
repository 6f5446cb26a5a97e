import * as v from 'valibot'
import type { ContentFault } from '#lib/core/experiments/lint-site'
import { toPointer } from '#lib/core/json/pointer'
import type { Slot } from './define-slot.ts'

type ParsedContent<Content> =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly faults: readonly ContentFault[] }

/** Reads a value as a slot's content, when it is published and when a page shows it alike. Never throws. */
export function parseContent<Schema extends v.GenericSchema>(
  { schema }: Pick<Slot<never, Schema>, 'schema'>,
  value: unknown,
): ParsedContent<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value)
  if (result.success) return { ok: true, content: result.output }
  return {
    ok: false,
    faults: result.issues.map((issue) => ({ path: toPointer(issue), message: issue.message })),
  }
}
