import { type BodyRules, parseJson, type Refused } from './read-body.ts'
import { readText } from './read-text.ts'
import { refuse } from './refuse.ts'

/** The JSON value of a body that may be left out: an empty one, whatever its type, is an empty object. */
export async function readOptionalJson(
  request: Request,
  { types, limitBytes }: BodyRules<string>,
): Promise<{ readonly ok: true; readonly value: unknown } | Refused> {
  const text = await readText(request, limitBytes)
  if (text === null)
    return {
      ok: false,
      response: refuse(request, 413, { title: `A body holds ${limitBytes} bytes at most` }),
    }
  if (text === '') return { ok: true, value: {} }
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (types.includes(type)) return parseJson(request, text)
  return { ok: false, response: refuse(request, 415, { title: `Send ${types.join(' or ')}` }) }
}
