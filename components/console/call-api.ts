let renewal: Promise<boolean> | undefined

/**
 * Calls an API of ours. An access token lives for 15 minutes: when it has expired, the session is renewed once,
 * for all calls that wait, and the call made again.
 */
export async function callApi(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init)
  if (response.status !== 401) return response
  renewal ??= renewSession().finally(() => {
    renewal = undefined
  })
  return (await renewal) ? await fetch(path, init) : response
}

async function renewSession(): Promise<boolean> {
  const response = await fetch('/api/auth/refresh', { method: 'POST' }).catch(() => null)
  return response?.ok === true
}
