import { callApi } from '../call-api.ts'
import type { Preflight } from './preflight.ts'

type Failure = { readonly ok: false; readonly code: string | null; readonly message: string }
export type Published = {
  readonly version: number
  readonly sentence: string
  readonly propagationSeconds: number
}

export type Review = {
  readonly requested: { readonly by: { readonly name: string }; readonly at: string }
  readonly approved: { readonly by: { readonly name: string }; readonly at: string } | null
}

/** The rehearsal of a publish, and how far its review is. Never throws. */
export async function readPreflight(
  id: string,
): Promise<{ readonly ok: true; readonly preflight: Preflight; readonly review: Review | null } | Failure> {
  const [rehearsal, draft] = await Promise.all([
    ask(`/api/experiments/${id}/preflight`, {}),
    ask(`/api/experiments/${id}`, {}),
  ])
  if (!rehearsal.ok) return rehearsal
  const review = draft.ok ? ((draft.body as { review?: Review | null }).review ?? null) : null
  return { ok: true, preflight: rehearsal.body as Preflight, review }
}

export type PublishWish = {
  readonly confirm: readonly string[]
  readonly outside?: 'adopt' | 'overwrite'
  readonly restart: boolean
  readonly version?: number
}

/** Publishes exactly the revision that was looked at. Sent twice with one key it happens once. Never throws. */
export async function sendPublish(
  id: string,
  revision: number,
  key: string,
  wish: PublishWish,
): Promise<({ readonly ok: true } & Published) | Failure> {
  const headers = { 'if-match': `"${revision}"`, 'idempotency-key': key }
  const answer = await post(`/api/experiments/${id}/publish`, headers, wish)
  return answer.ok ? { ok: true, ...(answer.body as Published) } : answer
}

/** Asks for a review of a revision, or approves of it. Never throws. */
export async function sendReview(id: string, revision: number, verb: 'review' | 'approve') {
  return await post(`/api/experiments/${id}/${verb}`, { 'if-match': `"${revision}"` })
}

/**
 * Takes a publish back: the version before it, or where that one is not kept, by stopping the experiment.
 * @throws with words for people when neither is possible
 */
export async function undoPublish(id: string, previous: number): Promise<void> {
  const back = await post(`/api/history/${previous}/rollback`, {})
  if (back.ok) return
  if (back.code !== 'not-found') throw new Error(back.message)
  const stopped = await post(`/api/experiments/${id}/stop`, {})
  if (!stopped.ok) throw new Error(stopped.message)
}

/** Whether what the site reads is at least of this version. */
export async function isServed(version: number): Promise<boolean> {
  const answer = await ask('/api/experiments', {})
  return answer.ok && (answer.body as { version: number }).version >= version
}

async function post(path: string, headers: Record<string, string>, body: object = {}) {
  return await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function ask(
  path: string,
  init: RequestInit,
): Promise<{ readonly ok: true; readonly body: unknown } | Failure> {
  const response = await callApi(path, init).catch(() => null)
  if (response === null) return { ok: false, code: null, message: 'The server does not answer. Try again.' }
  const body = (await response.json().catch(() => ({}))) as { title?: string; detail?: string; code?: string }
  if (response.ok) return { ok: true, body }
  const message = [body.title ?? 'This did not work', body.detail].filter(Boolean).join('. ')
  return { ok: false, code: body.code ?? null, message: `${message}.` }
}
