import { readText } from './read-text.ts'
import { refuse } from './refuse.ts'

export type Refused = { readonly ok: false; readonly response: Response }

/** Which bodies a handler takes. `limitBytes` is checked while reading: a chunked body is read no further. */
export type BodyRules<Type extends string> = { readonly types: readonly Type[]; readonly limitBytes: number }

export type Body<Type extends string> = { readonly ok: true; readonly type: Type; readonly text: string }

/** A body as text with its media type; one of another type gets 415, a longer one 413. */
export async function readBody<Type extends string>(
  request: Request,
  { types, limitBytes }: BodyRules<Type>,
): Promise<Body<Type> | Refused> {
  const given = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  const type = types.find((candidate) => candidate === given)
  if (type === undefined) return fail(request, 415, `Send ${types.join(' or ')}`)
  const text = await readText(request, limitBytes)
  if (text === null) return fail(request, 413, `A body holds ${limitBytes} bytes at most`)
  return { ok: true, type, text }
}

/** The JSON value of such a body, or the answer that says why there is none. */
export async function readJson(
  request: Request,
  rules: BodyRules<string>,
): Promise<{ readonly ok: true; readonly value: unknown } | Refused> {
  const body = await readBody(request, rules)
  return body.ok ? parseJson(request, body.text) : body
}

/** A text as JSON; what is none gets 400. */
export function parseJson(
  request: Request,
  text: string,
): { readonly ok: true; readonly value: unknown } | Refused {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return fail(request, 400, 'The body is not JSON')
  }
}

function fail(request: Request, status: number, title: string): Refused {
  return { ok: false, response: refuse(request, status, { title }) }
}
