import type { Role } from '#lib/core/access/roles'
import type { Actor } from '#lib/core/experiments/draft'
import { refuse } from '#lib/http/refuse'
import { authorize } from './authorize.ts'
import { familyOf } from './read-standing.ts'
import { refuseEnded } from './refuse-ended.ts'
import { actorOf } from './with-access.ts'

/** Somebody who is signed in themselves, by a session that goes on: never a token. */
export type Person = {
  readonly by: Actor
  readonly sub: string
  readonly roles: readonly Role[]
  /** The session by which they came. */
  readonly session: string
  readonly expiresAt: number
}

/** Runs a handler for a person and their own account. A token has none: what it could change would outlive it. */
export async function withPerson(
  request: Request,
  answer: (request: Request, person: Person) => Promise<Response>,
): Promise<Response> {
  const access = await authorize(request, 'member')
  if (!access.ok) return access.response
  const { session } = access
  const family = session && familyOf(session)
  if (session === null || family === null)
    return refuse(request, 403, {
      title: 'Sign in yourself: a token has no account',
      code: 'session-missing',
    })
  const ended = await refuseEnded(request, session)
  if (ended !== null) return ended
  const { sub, roles, expiresAt } = session
  return await answer(request, { by: actorOf(session), sub, roles, session: family, expiresAt })
}
