import { needOf } from '#lib/core/access/policy'
import { hasRole } from '#lib/core/access/roles'
import type { Actor } from '#lib/core/experiments/draft'
import { refuse } from '#lib/http/refuse'
import { authorize } from './authorize.ts'
import { refuseEnded } from './refuse-ended.ts'
import type { VerifiedSession } from './tokens.ts'

/**
 * What a handler behind the authorisation table knows: who calls, whether they are an owner, and the path's segments
 * after `/api/<name>`.
 */
export type Access = { readonly by: Actor; readonly isOwner?: boolean; readonly steps: readonly string[] }

/**
 * Runs a handler for a caller whom the authorisation table lets in, who has a name, and whose session nobody has ended.
 * Segments come from the raw pathname: parameters could be overwritten from the query.
 */
export async function withAccess(
  request: Request,
  answer: (request: Request, access: Access) => Promise<Response>,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  const access = await authorize(request, needOf(pathname, request.method))
  if (!access.ok) return access.response
  // A path that needs a role yields a session; without one there is nobody to name in history.
  if (access.session === null) return refuse(request, 401, { title: 'Sign in first' })
  const ended = await refuseEnded(request, access.session)
  if (ended !== null) return ended
  const isOwner = hasRole(access.session.roles, 'owner')
  return await answer(request, { by: actorOf(access.session), isOwner, steps: pathname.split('/').slice(3) })
}

/** A session's person as history names them. */
export function actorOf({ sub, claims }: Pick<VerifiedSession, 'sub' | 'claims'>): Actor {
  const { name } = claims
  return { sub, name: typeof name === 'string' && name !== '' ? name : sub }
}
