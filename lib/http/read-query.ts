import * as v from 'valibot'
import { toInputErrors } from '#lib/forms/to-input-errors'
import type { Refused } from './read-body.ts'
import { refuse } from './refuse.ts'

/** A request's query by its schema, or the 400 that names what is wrong with it. Of a key given twice the last counts. */
export function readQuery<S extends v.GenericSchema>(
  request: Request,
  schema: S,
): { readonly ok: true; readonly value: v.InferOutput<S> } | Refused {
  const given = Object.fromEntries(new URL(request.url).searchParams)
  const parsed = v.safeParse(schema, given)
  if (parsed.success) return { ok: true, value: parsed.output }
  const errors = toInputErrors(parsed.issues)
  return { ok: false, response: refuse(request, 400, { title: 'The query cannot be read', errors }) }
}
