import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readCaller } from '#lib/auth/read-caller'
import { readStanding } from '#lib/auth/read-standing'
import type { VerifiedSession } from '#lib/auth/tokens'
import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'

/**
 * The session of a console page, verified here and not taken from the middleware. Without one the browser goes
 * to sign in; with one whose short access token has merely expired it goes to renew it and comes back; with one that
 * somebody has ended the renewal fails, and it is told so.
 */
export const requireSession = cache(async (path: string): Promise<VerifiedSession> => {
  const caller = await readCaller(await headers())
  const next = encodeURIComponent(path)
  switch (caller.kind) {
    case 'anonymous':
      return redirect(`/console/sign-in?next=${next}`)
    case 'refused':
      return redirect(`/api/auth/refresh?next=${next}`)
    case 'verified':
      if (!hasRole(caller.session.roles, 'viewer')) return redirect('/console/sign-in?problem=role-missing')
      if (await isEnded(caller.session)) return redirect(`/api/auth/refresh?next=${next}`)
      return caller.session
  }
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
