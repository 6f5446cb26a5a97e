import { expect, test, vi } from 'vitest'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'
import { accessForTest } from '../testing/access-for-test.ts'

const WISH = { name: 'Deploy', role: 'viewer', days: 30 }

async function tokensForTest() {
  const api = await accessForTest(await servicesForTest())
  const as = await api.sessionOf(await api.member('owner'))
  const make = async (wish: object = WISH) => await api.post('/api/tokens', wish, { as })
  return { ...api, as, make }
}

test('a token is shown once, does what its role may, and no more', async () => {
  const { make, get, post, as, redis } = await tokensForTest()
  const { body } = await make()
  const { token, ...view } = body
  expect(view).toMatchObject({ name: 'Deploy', role: 'viewer', usedAt: null, by: { name: 'owner' } })
  expect((await get('/api/team', { as: token })).status).toBe(200)
  expect((await post('/api/team/role', { id: 'x', role: 'viewer' }, { as: token })).status).toBe(403)
  expect((await get('/api/tokens', { as })).body.tokens).toMatchObject([{ name: 'Deploy' }])
  expect(JSON.stringify(await redis.hgetall('api-tokens'))).not.toContain(token.split('.')[2])
})

test('a token that is revoked is refused by the next call, whatever it asks', async () => {
  const { make, get, post, as } = await tokensForTest()
  const { body } = await make({ ...WISH, role: 'owner' })
  const other = await make()
  expect((await post('/api/tokens/revoke', { id: body.id }, { as })).status).toBe(200)
  for (const path of ['/api/team', '/api/me', '/api/orders']) {
    const refused = await get(path, { as: body.token })
    expect([path, refused.status, refused.body.code]).toEqual([path, 401, 'session-ended'])
  }
  expect((await get('/api/team', { as: other.body.token })).status).toBe(200)
  expect((await post('/api/tokens/revoke', { id: body.id }, { as })).body.code).toBe('token-unknown')
})

test('a token ends by itself', async () => {
  const { make, get } = await tokensForTest()
  const { body } = await make({ ...WISH, days: 7 })
  expect(Date.parse(body.expiresAt) - Date.now()).toBeGreaterThan(6.99 * 86_400_000)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 86_400_000 + 10_000 })
  expect((await get('/api/team', { as: body.token })).body.code).toBe('token-expired')
  vi.useRealTimers()
})

test('its last use is known to the minute, and the audit log hears of it once a day', async () => {
  const { make, get, as, audit } = await tokensForTest()
  const { body } = await make()
  for (let call = 0; call < 3; call++) await get('/api/team', { as: body.token })
  const [view] = (await get('/api/tokens', { as })).body.tokens
  expect(Math.abs(Date.now() - Date.parse(view.usedAt))).toBeLessThan(10_000)
  expect(await audit()).toEqual(['token-used ok', 'token-made ok'])
})

test('a token of the role ingest sends events until it is revoked', async () => {
  const { make, post, as } = await tokensForTest()
  const { body } = await make({ ...WISH, role: 'ingest' })
  const status = async () => (await post('/api/events', { events: [] }, { as: body.token })).status
  expect(await status()).not.toBe(401)
  await post('/api/tokens/revoke', { id: body.id }, { as })
  expect(await status()).toBe(401)
})

test('while Redis is down nobody can tell which tokens are revoked, so all are refused', async () => {
  const { make, get, services } = await tokensForTest()
  const { body } = await make()
  await control(services.redisRest, '/__fault', { down: true })
  vi.spyOn(console, 'error').mockReturnValue()
  expect((await get('/api/team', { as: body.token })).status).toBe(503)
})

test('a token needs a name, a role that exists and one of the lifetimes, and an owner who makes it', async () => {
  const { make, post, member, sessionOf } = await tokensForTest()
  for (const [change, code] of [
    [{ name: ' ' }, 'name-missing'],
    [{ role: 'customer' }, 'role-invalid'],
    [{ days: 31 }, 'lifetime-invalid'],
    [{ days: '30' }, undefined],
  ] as const)
    expect((await make({ ...WISH, ...change })).body.code).toBe(code)
  const as = await sessionOf(await member('publisher'))
  expect((await post('/api/tokens', WISH, { as })).status).toBe(403)
})
