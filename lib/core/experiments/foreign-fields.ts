import { isRecord } from '../json/is-record.ts'

/** The fields of a raw piece that its schema does not know: somebody put them there, and an edit leaves them. */
export function foreignFields(
  piece: unknown,
  schema: { readonly entries: object },
): Readonly<Record<string, unknown>> {
  const fields = isRecord(piece) ? Object.entries(piece) : []
  return Object.fromEntries(fields.filter(([name]) => !Object.hasOwn(schema.entries, name)))
}
