import { refuse } from './refuse.ts'

const MAX_BYTES = 16_384
const FORM = 'application/x-www-form-urlencoded'

export type Submission = {
  readonly ok: true
  /** How to answer: a form's sender wants to see a page, a program wants JSON. */
  readonly transport: 'form' | 'json'
  /** Unchecked: a schema comes next. Of a field given twice the last counts. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** The fields of a small JSON object or of an HTML form; anything else gets its 4xx. */
export async function readSubmission(
  request: Request,
): Promise<Submission | { readonly ok: false; readonly response: Response }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== FORM)
    return fail(request, 415, 'Send application/json or a form')
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return fail(request, 413, 'Too large')
  const text = await request.text()
  if (text.length > MAX_BYTES) return fail(request, 413, 'Too large')
  if (type === FORM)
    return { ok: true, transport: 'form', fields: Object.fromEntries(new URLSearchParams(text)) }
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(request, 400, 'Send a JSON object')
  return { ok: true, transport: 'json', fields: value as Readonly<Record<string, unknown>> }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fail(request: Request, status: number, title: string) {
  return { ok: false, response: refuse(request, status, { title }) } as const
}
