import { expect, test } from 'vitest'
import type { Caller } from '#lib/auth/read-caller'
import type { VerifiedSession } from '#lib/auth/tokens'
import { contextWith } from '../testing/context-with.ts'
import { authorizeStage } from './authorize.ts'

/** A verified caller is minted by verification alone; here the type is bent, since authorisation is what is tested. */
const verified = (...roles: string[]): Caller => ({
  kind: 'verified',
  via: 'bearer',
  session: { sub: 'u1', roles, expiresAt: 0, claims: {} } as unknown as VerifiedSession,
})
const expired: Caller = { kind: 'refused', via: 'bearer', reason: 'token-expired' }
const anonymous: Caller = { kind: 'anonymous' }

const authorize = async (path: string, caller: Caller, method = 'GET') =>
  await authorizeStage.run(contextWith({ url: `https://shop.example${path}`, method }, { caller }))

test.each([
  ['/api/me', anonymous, 'GET', 401],
  ['/api/me', expired, 'GET', 401],
  ['/api/me', verified('ingest'), 'GET', 403],
  ['/api/me', verified(), 'GET', 403],
  ['/api/experiments', verified('viewer'), 'POST', 403],
  ['/api/experiments/x/ratios', verified('editor'), 'PATCH', 403],
  ['/api/never-heard-of', verified('publisher'), 'GET', 403],
  ['/api/graphql', expired, 'POST', 401],
] as const)('%s is refused', async (path, caller, method, status) => {
  const decision = await authorize(path, caller, method)
  expect(decision).toMatchObject({ type: 'reject', status })
  expect(decision.edits?.headers?.['www-authenticate']).toMatch(/^Bearer/)
})

test.each([
  ['/api/me', verified('viewer'), 'GET'],
  ['/api/me', verified('customer'), 'GET'],
  ['/api/experiments/x/ratios', verified('owner'), 'PATCH'],
  ['/api/graphql', anonymous, 'POST'],
  ['/api/events', { kind: 'refused', via: 'cookie', reason: 'token-expired' } as const, 'POST'],
  ['/api/cron/ends', { kind: 'refused', via: 'bearer', reason: 'token-malformed' } as const, 'GET'],
] as const)('%s is allowed', async (path, caller, method) => {
  expect(await authorize(path, caller, method)).toEqual({ type: 'next', reason: 'allowed' })
})

test('the console sends a stranger to the sign-in page and an expired session to its renewal', async () => {
  expect(await authorize('/console/x?y=1', anonymous)).toMatchObject({
    type: 'redirect',
    to: '/console/sign-in?next=%2Fconsole%2Fx%3Fy%3D1',
  })
  expect(await authorize('/console', { ...expired, via: 'cookie' })).toMatchObject({
    to: '/api/auth/refresh?next=%2Fconsole',
  })
  expect(await authorize('/console/sign-in', anonymous)).toMatchObject({ type: 'next' })
  expect(await authorize('/console', verified('customer'))).toMatchObject({
    to: '/console/sign-in?problem=role-missing',
  })
})
