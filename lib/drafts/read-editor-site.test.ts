import { expect, test, vi } from 'vitest'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import { markets } from '#content/seed/markets'
import { paths } from '#content/seed/paths'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'

const NOW = Date.UTC(2026, 10, 21, 12)

async function siteForTest() {
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
  await writeDocuments({ experiments, content, markets, paths })
  const { readEditorSite } = await import('./read-editor-site.ts')
  return { services, redis: redis(), write: writeDocuments, readEditorSite }
}

test('an editor is told each slot with its form, a page it stands on, and what its control shows to everybody', async () => {
  const { readEditorSite } = await siteForTest()
  const site = await readEditorSite(NOW)
  const hero = site.slots.find(({ name }) => name === 'home.hero')
  expect(hero).toMatchObject({ title: 'Home hero', samplePath: '/', rules: 2, experiments: ['hero-copy'] })
  expect(hero?.control).toEqual(content['home.hero/1/1'])
  expect(hero?.fields.map(({ label }) => label)).toContain('Headline')
  const promise = site.slots.find(({ name }) => name === 'product.promise')
  expect(promise?.samplePath).toBe(`/products/${paths.products[0]}`)
  expect(JSON.parse(JSON.stringify(site))).toEqual(site)
})

test('recent traffic is that of whole days, and tells goals that were reached', async () => {
  const { redis, readEditorSite } = await siteForTest()
  await redis.hset('day:2026-11-20', {
    visitors: 200,
    sessions: 220,
    'country:DE': 60,
    'country:US': 140,
    'path:/': 150,
    'event:purchase': 8,
    'event:add-to-cart': 30,
  })
  await redis.hset('day:2026-11-21', { visitors: 9, 'country:US': 9 })
  const { traffic, goals, slots } = await readEditorSite(NOW)
  expect(traffic).toMatchObject({ days: 1, visitorsPerDay: 200, shares: { country: { US: 0.7, DE: 0.3 } } })
  expect(goals).toEqual([
    { key: 'purchase', label: 'Orders', perVisitor: 0.04 },
    { key: 'add-to-cart', label: 'Add to cart', perVisitor: 0.15 },
  ])
  expect(slots.find(({ name }) => name === 'home.hero')?.baseline.pageShare).toBe(0.75)
})

test('a declared goal tells how often it was reached, whatever it is called where it is counted', async () => {
  const { redis, write, readEditorSite } = await siteForTest()
  const goals = [
    { key: 'checkout', kind: 'page', path: '/checkout/*' },
    { key: 'hero-clicked', kind: 'click', slot: 'home.hero' },
    { key: 'cart', kind: 'event', event: 'add-to-cart' },
  ]
  await write({ goals: { schema: 1, goals } })
  await redis.hset('day:2026-11-20', {
    visitors: 100,
    'path:/checkout/done': 10,
    'path:/de/checkout/done': 5,
    'event:click:home.hero': 20,
    'event:add-to-cart': 40,
    'event:purchase': 2,
  })
  const site = await readEditorSite(NOW)
  expect(site.areGoalsDeclared).toBe(true)
  expect(Object.fromEntries(site.goals.map(({ key, perVisitor }) => [key, perVisitor]))).toEqual({
    purchase: 0.02,
    checkout: 0.15,
    'hero-clicked': 0.2,
    cart: 0.4,
  })
})

test('while Redis does not answer everything but the counts is told', async () => {
  const { services, readEditorSite } = await siteForTest()
  await control(services.redisRest, '/__fault', { down: true })
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const site = await readEditorSite(NOW)
  expect(site.traffic).toBeNull()
  expect(site.slots).toHaveLength(3)
  expect(site.goals.map(({ key }) => key)).toEqual(['purchase'])
})
