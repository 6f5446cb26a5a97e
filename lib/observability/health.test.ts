import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'

async function healthForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { checkHealth } = await import('./health.ts')
  return { services, checkHealth }
}

test('all is well when both dependencies answer', async () => {
  const { checkHealth } = await healthForTest()
  expect(await checkHealth(0)).toMatchObject({
    status: 'ok',
    dependencies: { redis: { status: 'ok' }, edgeConfig: { status: 'ok' } },
  })
})

test('a dependency that is slow or gone degrades within its patience, and is asked once a second', async () => {
  const { checkHealth, services } = await healthForTest()
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  await control(services.redisRest, '/__fault', { down: true })
  await control(services.edgeConfigApi, '/__fault', { latencyMs: 2_000 })
  const startedAt = Date.now()
  const down = await checkHealth(0)
  expect(Date.now() - startedAt).toBeLessThan(1_000)
  expect(down).toMatchObject({
    status: 'degraded',
    dependencies: { redis: { status: 'down' }, edgeConfig: { status: 'down' } },
  })
  expect(await checkHealth(999)).toBe(down)
  expect(warn).toHaveBeenCalledTimes(2)
  await control(services.redisRest, '/__fault', {})
  await control(services.edgeConfigApi, '/__fault', {})
  expect((await checkHealth(1_000)).status).toBe('ok')
})
