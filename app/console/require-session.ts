import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Caller, readCaller } from '#lib/auth/read-caller'
import { readStanding } from '#lib/auth/read-standing'
import type { VerifiedSession } from '#lib/auth/tokens'
import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'

type Query = Readonly<Record<string, string | string[] | undefined>>
type Standing = Caller | { readonly kind: 'ended' }

/**
 * The session of a console page, verified here and not taken from the middleware. Without one the browser goes
 * to sign in; with one whose short access token has merely expired it goes to renew it and comes back; with one that
 * somebody has ended the renewal fails, and it is told so. It comes back to the path with the page's query, if there is one.
 */
export async function requireSession(path: string, query: Query = {}): Promise<VerifiedSession> {
  const standing = await readSession()
  const next = encodeURIComponent(path + toSearch(query))
  switch (standing.kind) {
    case 'anonymous':
      return redirect(`/console/sign-in?next=${next}`)
    case 'refused':
    case 'ended':
      return redirect(`/api/auth/refresh?next=${next}`)
    case 'verified':
      if (!hasRole(standing.session.roles, 'viewer')) return redirect('/console/sign-in?problem=role-missing')
      return standing.session
  }
}

function toSearch(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => (one === undefined ? [] : [[name, one]])),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/**
 * Whether somebody has ended the session of this request. What frames a page asks first: it does not know the query of
 * the address, and has the browser say it.
 */
export async function isSessionEnded(): Promise<boolean> {
  return (await readSession()).kind === 'ended'
}

/** Asked once a request, by the frame and by the page. */
const readSession = cache(async (): Promise<Standing> => {
  const caller = await readCaller(await headers())
  return caller.kind === 'verified' && (await isEnded(caller.session)) ? { kind: 'ended' } : caller
})

/** While Redis does not answer, pages can be read for the quarter of an hour that the access token lives. */
async function isEnded(session: VerifiedSession): Promise<boolean> {
  try {
    return (await readStanding(session, new Date())) === 'ended'
  } catch (error) {
    log('error', 'auth-unavailable', { error })
    return false
  }
}
