import { callApi } from './call-api.ts'

export type SendOutcome =
  | {
      readonly ok: true
      readonly version: number
      readonly propagationSeconds: number
      readonly recorded: boolean
    }
  | { readonly ok: false; readonly code: 'conflict' | 'refused' | 'unreachable'; readonly message: string }

type Input = {
  readonly experiment: string
  readonly version: number
  readonly ratios: Readonly<Record<string, number>>
}

/** Publishes shares and tells what became of it in words for people. Never throws. */
export async function sendRatios({ experiment, version, ratios }: Input): Promise<SendOutcome> {
  const response = await callApi(`/api/experiments/${experiment}/ratios`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version, ratios }),
  }).catch(() => null)
  if (response === null)
    return {
      ok: false,
      code: 'unreachable',
      message: 'The server does not answer. Look at what is live, then try again.',
    }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  if (response.ok)
    return { ok: true, ...(body as { version: number; propagationSeconds: number; recorded: boolean }) }
  if (response.status === 409 && body.code === 'conflict')
    return {
      ok: false,
      code: 'conflict',
      message: `${String(body.title)}. Look at what is live now, then publish again.`,
    }
  return { ok: false, code: 'refused', message: toMessage(response.status, body) }
}

function toMessage(status: number, { title, errors }: Record<string, unknown>): string {
  if (status === 401) return 'You were signed out. Sign in again in another tab, then publish.'
  const details = Array.isArray(errors) ? errors.map((error: { detail?: unknown }) => error.detail) : []
  const texts = [title, ...details].filter((text): text is string => typeof text === 'string' && text !== '')
  return texts.length > 0 ? `${[...new Set(texts)].join('. ')}.` : 'This could not be published.'
}
