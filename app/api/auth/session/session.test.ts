import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

const MARA = { sub: 'mara', roles: ['viewer'] } as const

async function sessionWith(lifeSeconds: number | null): Promise<readonly unknown[]> {
  vi.resetModules()
  stubEnvironment()
  const { signToken } = await import('#lib/auth/sign-token')
  const { GET } = await import('./route.ts')
  const cookie = lifeSeconds === null ? '' : `sl_session=${await signToken(MARA, lifeSeconds)}`
  const answer = await GET(new Request('http://localhost:3000/api/auth/session', { headers: { cookie } }))
  return [answer.status, answer.headers.get('cache-control'), await answer.json()]
}

test('whoever has no session is told so, and that is no error', async () => {
  expect(await sessionWith(null)).toEqual([200, 'private, no-store', { session: 'none' }])
})

test('a session that counts is told from one that is over', async () => {
  expect(await sessionWith(60)).toEqual([200, 'private, no-store', { session: 'valid' }])
  expect(await sessionWith(-60)).toEqual([200, 'private, no-store', { session: 'over' }])
})
