import type { ChangeOutcome, Fields } from './answer-change.ts'
import { endSessionOf, endSessionsOf } from './end-sessions.ts'
import { recordAccess } from './record-access.ts'
import { clearedSessionCookies } from './session-cookies.ts'
import type { Person } from './with-person.ts'

type Context = { readonly now: Date; readonly requestId: string | null; readonly isSecure: boolean }

/**
 * Ends sessions of whoever is signed in: `end` is a session's id, `others`, or `all`, this one with them.
 * @throws when Redis does not answer
 */
export async function endOwnSessions(
  { by, sub, session }: Person,
  { end = '' }: Fields,
  { now, requestId, isSecure }: Context,
): Promise<ChangeOutcome> {
  const event = { by, subject: `team/${sub}`, at: now, requestId }
  if (end === 'others' || end === 'all') {
    const ended = await endSessionsOf(sub, now.getTime(), end === 'others' ? session : undefined)
    await recordAccess({ ...event, action: 'sessions-ended', detail: `${end}: ${ended}` })
    return end === 'all' ? leave(isSecure) : { ok: true, done: 'sessions-ended', body: { ended } }
  }
  if (!(await endSessionOf(sub, end))) return { ok: false, code: 'session-unknown' }
  await recordAccess({ ...event, action: 'session-ended' })
  return end === session ? leave(isSecure) : { ok: true, done: 'session-ended' }
}

/** Whoever has ended the session by which they came is signed out here, too. */
function leave(isSecure: boolean): ChangeOutcome {
  const cookies = clearedSessionCookies(isSecure)
  return { ok: true, done: 'signed-out', cookies, next: '/console/sign-in?done=signed-out' }
}
