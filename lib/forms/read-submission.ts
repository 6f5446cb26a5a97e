import { isRecord } from '#lib/core/json/is-record'
import { parseJson, type Refused, readBody } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'

const MAX_BYTES = 16_384
const FORM = 'application/x-www-form-urlencoded'

export type Submission = {
  readonly ok: true
  /** How to answer: a form's sender wants to see a page, a program wants JSON. */
  readonly transport: 'form' | 'json'
  /** Unchecked: a schema comes next. Of a field given twice the last counts. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** The fields of a small JSON object or of an HTML form; anything else gets its 4xx. No body has no fields. */
export async function readSubmission(
  request: Request,
  limitBytes = MAX_BYTES,
): Promise<Submission | Refused> {
  const body = await readBody(request, { types: ['application/json', FORM], limitBytes })
  if (!body.ok) return body
  if (body.type === FORM)
    return { ok: true, transport: 'form', fields: Object.fromEntries(new URLSearchParams(body.text)) }
  const json = parseJson(request, body.text || '{}')
  if (!json.ok) return json
  if (isRecord(json.value)) return { ok: true, transport: 'json', fields: json.value }
  return { ok: false, response: refuse(request, 400, { title: 'Send a JSON object' }) }
}
