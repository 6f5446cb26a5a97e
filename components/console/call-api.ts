import { tellSessionOver } from './session-over.ts'

let renewal: Promise<boolean> | undefined

/**
 * Calls an API of ours. An access token lives for 15 minutes: when it has expired, the session is renewed once,
 * for all calls that wait, and the call made again. Where somebody has ended the session, the page is told.
 */
export async function callApi(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init)
  if (response.status !== 401) return response
  renewal ??= renewSession().finally(() => {
    renewal = undefined
  })
  if (!(await renewal)) return response
  const again = await fetch(path, init)
  if (again.status === 401) tellSessionOver()
  return again
}

async function renewSession(): Promise<boolean> {
  const response = await fetch('/api/auth/refresh', { method: 'POST' }).catch(() => null)
  if (response?.status === 401) tellSessionOver()
  return response?.ok === true
}
