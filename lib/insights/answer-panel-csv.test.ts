import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../emulators/services-for-test.ts'

/** The route's handler over a store of its own, called with a token of this role. */
async function fileForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const { signToken } = await import('#lib/auth/sign-token')
  const { withAccess } = await import('#lib/auth/with-access')
  const { answerPanelCsv } = await import('./answer-panel-csv.ts')
  await redis().hset(keys.day(new Date().toISOString().slice(0, 10)), {
    '~': 1,
    ...{ 'path:/': 5, 'path:/products': 2, 'campaign:=1+1': 3, 'event:signup': 4 },
  })
  return async (query: string, role?: 'viewer' | 'ingest') => {
    const token = role && (await signToken({ sub: 'u_a', roles: [role], claims: {} }, 60))
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    return await withAccess(
      new Request(`http://localhost:3000/console/analytics/csv?${query}`, { headers }),
      answerPanelCsv,
    )
  }
}

test('a viewer gets every name of a panel as a file; others get none', async () => {
  const ask = await fileForTest()
  const answer = await ask('panel=path&period=7d', 'viewer')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="path-.*\.csv"$/)
  expect(await answer.text()).toBe('path,page views\r\n/,5\r\n/products,2\r\n')
  expect((await ask('panel=path')).status).toBe(401)
  expect((await ask('panel=path', 'ingest')).status).toBe(403)
})

test('a name that a visitor invented is no formula, goals have their file too, and an unknown panel none', async () => {
  const ask = await fileForTest()
  expect(await (await ask('panel=campaign', 'viewer')).text()).toBe("campaign,sessions\r\n'=1+1,3\r\n")
  expect(await (await ask('panel=goal', 'viewer')).text()).toBe('goal,kind,reached\r\nsignup,event,4\r\n')
  expect((await ask('panel=secrets', 'viewer')).status).toBe(400)
})
