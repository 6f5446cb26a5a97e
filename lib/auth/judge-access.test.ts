import { describe, expect, test } from 'vitest'
import type { Need } from '#lib/core/access/policy'
import { CONSOLE_ROLES, ROLES, type Role } from '#lib/core/access/roles'
import { judgeAccess } from './judge-access.ts'
import type { Caller } from './read-caller.ts'
import type { VerifiedSession } from './tokens.ts'

/** Only tests mint a session without a token. */
function callerWith(...roles: Role[]): Caller {
  const session = { sub: 'x', roles, expiresAt: 0, claims: {} } as unknown as VerifiedSession
  return { kind: 'verified', via: 'bearer', session }
}

const NEEDS: readonly Need[] = ['anyone', 'member', ...ROLES]

test('nobody without a token gets past a path that needs anything', () => {
  for (const need of NEEDS) {
    const verdict = judgeAccess({ kind: 'anonymous' }, need)
    if (need === 'anyone') expect(verdict).toEqual({ allowed: true, session: null })
    else expect(verdict).toMatchObject({ allowed: false, status: 401, challenge: 'Bearer' })
  }
})

test('each console role has the rights of those before it, and no more', () => {
  for (const [rank, role] of CONSOLE_ROLES.entries())
    for (const [needed, need] of CONSOLE_ROLES.entries())
      expect(judgeAccess(callerWith(role), need).allowed, `${role} for ${need}`).toBe(rank >= needed)
})

test('a machine token is no member, a storefront account is, and neither enters the console', () => {
  expect(judgeAccess(callerWith('ingest'), 'member').allowed).toBe(false)
  expect(judgeAccess(callerWith('customer'), 'member').allowed).toBe(true)
  for (const role of ['ingest', 'customer'] as const)
    expect(judgeAccess(callerWith(role), 'viewer')).toMatchObject({ allowed: false, status: 403 })
})

test('no role at all is enough for what anyone may do only', () => {
  for (const need of NEEDS) expect(judgeAccess(callerWith(), need).allowed).toBe(need === 'anyone')
})

test('a secret is judged by its handler alone: every caller passes, and nobody as somebody', () => {
  const bearer: Caller = { kind: 'refused', via: 'bearer', reason: 'token-malformed' }
  for (const caller of [bearer, { kind: 'anonymous' } as const, callerWith('owner'), callerWith('customer')])
    expect(judgeAccess(caller, 'secret')).toEqual({ allowed: true, session: null })
})

describe('a refused token', () => {
  test('in a stale cookie does not lock a visitor out of a public path', () => {
    const caller: Caller = { kind: 'refused', via: 'cookie', reason: 'token-expired' }
    expect(judgeAccess(caller, 'anyone')).toEqual({ allowed: true, session: null })
    expect(judgeAccess(caller, 'member')).toMatchObject({ allowed: false, status: 401 })
  })
  test('sent on purpose is told why, even on a public path', () => {
    const caller: Caller = { kind: 'refused', via: 'bearer', reason: 'token-expired' }
    expect(judgeAccess(caller, 'anyone')).toEqual({
      allowed: false,
      status: 401,
      reason: 'token-expired',
      challenge: 'Bearer error="invalid_token", error_description="token-expired"',
    })
  })
})
