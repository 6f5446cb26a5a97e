export type Posted =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: string }

const UNREACHABLE = 'This does not work right now. Try again in a few seconds.'

/** Sends JSON to an API of ours; what is wrong comes back in words. */
export async function postJson(
  path: string,
  fields: object,
  send: (path: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<Posted> {
  try {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    }
    const response = await send(path, init)
    const body = (await response.json()) as Record<string, unknown>
    if (response.ok) return { ok: true, body }
    return { ok: false, problem: typeof body.title === 'string' ? body.title : UNREACHABLE }
  } catch {
    return { ok: false, problem: UNREACHABLE }
  }
}
