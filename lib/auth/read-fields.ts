import { problem } from '#lib/http/problem'

const MAX_BYTES = 8_192

export type Fields = {
  readonly ok: true
  /** How the answer is given: a form's is a redirect, a program's is JSON. */
  readonly transport: 'form' | 'json'
  readonly fields: Readonly<Record<string, string | undefined>>
}

/** The text fields of a small JSON object or of an HTML form; anything else gets its 4xx. */
export async function readFields(request: Request): Promise<Fields | { ok: false; response: Response }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded')
    return refuse(415, 'Send application/json or a form')
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return refuse(413, 'Too large')
  const text = await request.text()
  if (text.length > MAX_BYTES) return refuse(413, 'Too large')
  if (type === 'application/json') return readJson(text)
  return { ok: true, transport: 'form', fields: Object.fromEntries(new URLSearchParams(text)) }
}

function readJson(text: string): Fields | { ok: false; response: Response } {
  try {
    const value: unknown = JSON.parse(text || '{}')
    if (typeof value !== 'object' || value === null) return refuse(400, 'Send a JSON object')
    const fields = Object.entries(value).filter(([, field]) => typeof field === 'string')
    return { ok: true, transport: 'json', fields: Object.fromEntries(fields) }
  } catch {
    return refuse(400, 'This is not JSON')
  }
}

function refuse(status: number, title: string): { ok: false; response: Response } {
  return { ok: false, response: problem(status, { title }) }
}
