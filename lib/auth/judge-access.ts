import type { Need } from '#lib/core/access/policy'
import { hasRole } from '#lib/core/access/roles'
import type { Caller } from './read-caller.ts'
import type { VerifiedSession } from './tokens.ts'

export type Denial = {
  readonly allowed: false
  readonly status: 401 | 403
  readonly reason: string
  /** For `WWW-Authenticate`. */
  readonly challenge: string
}
export type AccessVerdict = { readonly allowed: true; readonly session: VerifiedSession | null } | Denial

/** Whether a caller may do what needs this right, as RFC 6750 answers it. */
export function judgeAccess(caller: Caller, need: Need): AccessVerdict {
  // Such a secret is sent as a bearer too and is no token of ours: its handler is the only judge, and nobody has a session.
  if (need === 'secret') return { allowed: true, session: null }
  switch (caller.kind) {
    case 'anonymous':
      return need === 'anyone' ? { allowed: true, session: null } : denyToken('token-missing')
    case 'refused':
      // A stale cookie must not lock a visitor out of a public path; a bad bearer token was sent on purpose.
      if (need === 'anyone' && caller.via === 'cookie') return { allowed: true, session: null }
      return denyToken(caller.reason)
    case 'verified':
      return isEnough(caller.session, need)
        ? { allowed: true, session: caller.session }
        : {
            allowed: false,
            status: 403,
            reason: 'role-missing',
            challenge: 'Bearer error="insufficient_scope"',
          }
  }
}

function isEnough(session: VerifiedSession, need: Exclude<Need, 'secret'>): boolean {
  if (need === 'anyone') return true
  if (need === 'member') return hasRole(session.roles, 'viewer') || session.roles.includes('customer')
  return hasRole(session.roles, need)
}

/** What RFC 6750 section 3.1 answers to a token that is missing or does not hold. */
export function denyToken(reason: string): Denial {
  const challenge =
    reason === 'token-missing' ? 'Bearer' : `Bearer error="invalid_token", error_description="${reason}"`
  return { allowed: false, status: 401, reason, challenge }
}
