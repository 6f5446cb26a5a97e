import { expect, test, vi } from 'vitest'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const VISITOR = 'AAAAAAAAAAAAAAAAAAAAAA'

test('a viewer learns rule by rule why a visitor gets what they get; a new visitor is made up', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const path = `/api/decisions?visitor=${VISITOR}&country=de&device=mobile&path=/`
  const { status, body } = await call('GET', path, { as: 'viewer' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ visitor: VISITOR, market: 'eu', path: '/' })
  const hero = body.experiments.find(({ experiment }: { experiment: string }) => experiment === 'hero-copy')
  expect(hero.steps.at(-1)).toMatchObject({ rule: 'coverage', bucket: expect.any(Number) })
  expect(body.slots.map(({ slot }: { slot: string }) => slot)).toEqual(['home.hero', 'home.offer'])
  expect((await call('GET', path, { as: 'viewer' })).body).toEqual(body)
  const [one, other] = await Promise.all([1, 2].map(() => call('GET', '/api/decisions', { as: 'viewer' })))
  expect(one?.body.visitor).not.toBe(other?.body.visitor)
})

test('what is no visit is refused by its place, and strangers altogether', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const { status, body } = await call('GET', '/api/decisions?country=Germany&path=home&hour=24', {
    as: 'viewer',
  })
  expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()]).toEqual([
    400,
    ['/country', '/hour', '/path'],
  ])
  expect((await call('GET', '/api/decisions', { as: '' })).status).toBe(401)
  expect((await call('GET', '/api/decisions', { as: 'customer' })).status).toBe(403)
})

test('while Edge Config is away it says so', async () => {
  const services = await servicesForTest()
  const { call } = await apiForTest(services)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await control(services.edgeConfigApi, '/__fault', { down: true })
  expect((await call('GET', '/api/decisions', { as: 'viewer' })).status).toBe(503)
})
