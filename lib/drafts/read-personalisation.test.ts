import { expect, test, vi } from 'vitest'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import { markets } from '#content/seed/markets'
import { paths } from '#content/seed/paths'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'

const NOW = Date.UTC(2026, 10, 21, 12)

async function personalisationForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    VERCEL_API_URL: new URL(services.edgeConfigApi).origin,
    VERCEL_API_TOKEN: services.edgeConfigToken,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { writeDocuments } = await import('#lib/stores/edge-config/write')
  const { redis } = await import('#lib/stores/redis/client')
  const { 'home.offer': _, ...others } = experiments.slots
  await writeDocuments({ experiments: { ...experiments, slots: others }, content, markets, paths })
  const { readPersonalisation } = await import('./read-personalisation.ts')
  return { services, redis: redis(), readPersonalisation }
}

test('every slot comes with its rules in order, what each shows, and what is tested on it', async () => {
  const { readPersonalisation } = await personalisationForTest()
  const { version, slots } = await readPersonalisation(NOW)
  expect(version).toBe(experiments.version)
  expect(slots.find(({ name }) => name === 'home.hero')).toMatchObject({
    experiments: [{ id: 'hero-copy', status: 'running' }],
    rules: [
      { audience: { attribute: 'country', in: ['DE'] }, content: content['home.hero/1/0'] },
      { content: content['home.hero/1/1'] },
    ],
  })
})

test('a slot that nobody published has one rule, which shows everybody what the code brings', async () => {
  const { readPersonalisation } = await personalisationForTest()
  const offer = (await readPersonalisation(NOW)).slots.find(({ name }) => name === 'home.offer')
  expect(offer?.rules).toHaveLength(1)
  expect(offer?.rules[0]).not.toHaveProperty('audience')
  expect(Object.keys(offer?.rules[0]?.content ?? {})).toContain('en')
})

test('tells the share of page views without an identity; without Redis the rest is told all the same', async () => {
  const { services, redis, readPersonalisation } = await personalisationForTest()
  await redis.hset('day:2026-11-20', { views: 200, 'views:unidentified': 50 })
  expect((await readPersonalisation(NOW)).unidentified).toBe(0.25)
  await control(services.redisRest, '/__fault', { down: true })
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { unidentified, markets: told } = await readPersonalisation(NOW)
  expect(unidentified).toBeNull()
  expect(told.map(({ key }) => key)).toContain('eu')
})
