import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../emulators/services-for-test.ts'

const NOW = Date.parse('2026-11-21T10:00:00Z')

async function counterForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { countRefusal } = await import('./count-refusal.ts')
  const { readRefusals } = await import('#lib/insights/read-refusals')
  const { redis } = await import('#lib/stores/redis/client')
  return { services, countRefusal, redis, read: () => readRefusals('2026-11-21', '2026-11-21') }
}

test('refusals are gathered for ten seconds and then stored at once, with an expiry', async () => {
  const { countRefusal, read, redis } = await counterForTest()
  for (let call = 0; call < 3; call++) countRefusal(401, 'token-expired', NOW + call)
  countRefusal(413, undefined, NOW + 9_000)
  expect(await read()).toEqual([])
  countRefusal(401, 'token-expired', NOW + 10_000)
  await vi.waitFor(async () => {
    expect(await read()).toEqual([
      { status: 401, code: 'token-expired', count: 3 },
      { status: 413, code: '', count: 1 },
    ])
  })
  expect(await redis().ttl('refusals:2026-11-21')).toBeGreaterThan(0)
})

test('a store that is gone costs the refusal nothing', async () => {
  const { countRefusal, services } = await counterForTest()
  await services.stop()
  expect(() => {
    countRefusal(400, undefined, NOW)
    countRefusal(400, undefined, NOW + 20_000)
  }).not.toThrow()
})
