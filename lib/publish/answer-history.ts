import type { Access } from '#lib/auth/with-access'
import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from './answer-from-store.ts'
import { readHistory, readVersion } from './history.ts'
import { HistoryQuery } from './history-view.ts'

/** `GET /api/history`, its caller known to be a viewer. */
export async function answerHistory(request: Request): Promise<Response> {
  const query = readQuery(request, HistoryQuery)
  if (!query.ok) return query.response
  const { limit, before } = query.value
  return await answerFromStore(request, async () => ({ entries: await readHistory(limit, before) }))
}

/** `GET /api/history/<version>`, its caller known to be a viewer. */
export async function answerVersion(request: Request, { steps: [step = ''] }: Access): Promise<Response> {
  const version = toVersion(step)
  if (version === null) return refuseVersion(request)
  return await answerFromStore(request, async () => (await readVersion(version)) ?? refuseVersion(request))
}

/** The version that a path names, null when it names none. */
export function toVersion(step: string): number | null {
  return /^\d{1,9}$/.test(step) ? Number(step) : null
}

export function refuseVersion(request: Request): Response {
  return refuse(request, 404, {
    title: 'History knows no such version',
    detail: 'GET /api/history lists those that it keeps',
    code: 'not-found',
  })
}
