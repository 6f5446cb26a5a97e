'use client'

/**
 * Calls an API of ours for whoever is signed in. An access token lives for 15 minutes: when it has expired, the
 * session is renewed and the call made again, once. A session that is over loses its cookies by that, so the second
 * call is made as nobody.
 */
export async function fetchRenewing(path: string, init?: RequestInit): Promise<Response> {
  const first = await fetch(path, init)
  if (first.status !== 401 || !(await isRenewable(first))) return first
  await fetch('/api/auth/refresh', { method: 'POST' })
  return await fetch(path, init)
}

/** The middleware names the reason in `detail`, a handler in `code` too. */
async function isRenewable(refused: Response): Promise<boolean> {
  const { code, detail } = (await refused.clone().json()) as { code?: string; detail?: string }
  return (code ?? detail) === 'token-expired'
}
