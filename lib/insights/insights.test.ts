import { expect, test, vi } from 'vitest'
import { toVitalBucket } from '#lib/core/events/vital-bucket'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { readPeriod } from './period.ts'
import { readSpeedQuery } from './read-speed-query.ts'

const NOW = Date.parse('2026-11-21T10:00:00Z')
const NO_GOALS = { isDeclared: false, list: [] }

/** The read models on a store of their own, and a way to put a day into it as ingest writes it. */
async function insightsForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const put = async (date: string, fields: Record<string, number | string>) => {
    await redis().hset(keys.day(date), { '~': 1, ...fields })
  }
  return {
    put,
    redis,
    keys,
    ...(await import('./read-analytics.ts')),
    ...(await import('./read-kept-days.ts')),
    ...(await import('./read-speed.ts')),
    ...(await import('./read-edge-traffic.ts')),
    ...(await import('./read-limit-buckets.ts')),
    ...(await import('./read-usage.ts')),
    ...(await import('./read-store-sizes.ts')),
  }
}

const week = readPeriod({ period: '7d' }, NOW)

test('totals, panels and the period before are the sums of their days, late events in the day that they belong to', async () => {
  const { put, readAnalytics } = await insightsForTest()
  await put('2026-11-14', { visitors: 10, views: 20, 'path:/': 20 })
  await put('2026-11-15', {
    '<views': 3,
    '<path:/': 3,
    visitors: 4,
    sessions: 5,
    views: 9,
    bounces: 2,
    'path:/': 9,
  })
  await put('2026-11-21', {
    visitors: 6,
    sessions: 7,
    views: 11,
    'views:unidentified': 4,
    'path:/a': 11,
    bounces: 1,
  })
  const found = await readAnalytics(week, null, { goals: NO_GOALS, most: 8, now: NOW })
  expect(found.totals).toEqual({ visitors: 10, sessions: 12, views: 20, bounces: 3, unidentified: 4 })
  expect(found.before).toMatchObject({ visitors: 10, views: 23 })
  expect(found.panels.path).toEqual({
    rows: [
      { name: '/a', count: 11 },
      { name: '/', count: 9 },
    ],
    total: 20,
    more: 0,
  })
  expect(found.series.map(({ views }) => views)).toEqual([9, 0, 0, 0, 0, 0, 11])
})

test('a row that is filtered by has its own series, its own change, and for a page its entries and exits', async () => {
  const { put, readAnalytics } = await insightsForTest()
  await put('2026-11-10', { 'path:/a': 2, 'entry:/a': 1 })
  await put('2026-11-20', { views: 9, 'path:/a': 5, 'path:/b': 4, 'entry:/a': 3, 'exit:/a': 2 })
  const filter = { kind: 'path', name: '/a' } as const
  const { filtered, series } = await readAnalytics(week, filter, { goals: NO_GOALS, most: 8, now: NOW })
  expect(filtered).toEqual([
    { kind: 'path', now: 5, before: 2, total: 9 },
    { kind: 'entry', now: 3, before: 1, total: 3 },
    { kind: 'exit', now: 2, before: 0, total: 2 },
  ])
  expect(series.map((day) => day.filtered)).toEqual([0, 0, 0, 0, 0, 5, 0])
})

test('declared goals are counted by what they are about; what only experiments keep has no count', async () => {
  const { put, readAnalytics } = await insightsForTest()
  await put('2026-11-20', {
    'path:/checkout/pay': 3,
    'path:/de/checkout/pay': 2,
    'path:/': 9,
    'event:signup': 4,
    'event:click:home.hero': 6,
  })
  const list = [
    { key: 'checkout', kind: 'page', path: '/checkout/*', windowDays: 14 },
    { key: 'hero', kind: 'click', slot: 'home.hero', windowDays: 14 },
    { key: 'signup', kind: 'event', windowDays: 14 },
    { key: 'purchase', kind: 'purchase', windowDays: 14 },
  ] as const
  const { goals } = await readAnalytics(week, null, { goals: { isDeclared: true, list }, most: 8, now: NOW })
  expect(goals.map(({ key, count }) => [key, count])).toEqual([
    ['checkout', 5],
    ['hero', 6],
    ['signup', 4],
    ['purchase', null],
  ])
})

test('a day that is over is read once, and one that can still grow every time', async () => {
  const { put, readKeptDays } = await insightsForTest()
  const viewsOf = async () =>
    (await readKeptDays('2026-11-18', '2026-11-21', NOW)).map(({ totals }) => totals.get('views') ?? 0)
  for (const day of ['18', '19', '20', '21']) await put(`2026-11-${day}`, { views: 1 })
  expect(await viewsOf()).toEqual([1, 1, 1, 1])
  for (const day of ['18', '19', '20', '21']) await put(`2026-11-${day}`, { views: 2 })
  expect(await viewsOf()).toEqual([1, 1, 2, 2])
})

test('a percentile is that of all loads of the part, and of a day that of this day', async () => {
  const { put, readSpeed } = await insightsForTest()
  const fast = `,${toVitalBucket('LCP', 1_000)}:400,`
  const slow = `,${toVitalBucket('LCP', 5_000)}:400,`
  await put('2026-11-20', { 'vital:LCP:all': fast, 'vital:LCP:device:mobile': fast })
  await put('2026-11-21', {
    'vital:LCP:all': slow,
    'vital:LCP:device:desktop': slow,
    'element:LCP:/ main>img': slow,
  })
  const all = await readSpeed(week, readSpeedQuery({}), NOW)
  expect(all.vitals[0]).toMatchObject({ metric: 'LCP', count: 800, rating: 'poor' })
  expect(all.vitals[0]?.shares).toEqual({ good: 0.5, fair: 0, poor: 0.5 })
  expect(all.series.slice(-2).map(({ rating }) => rating)).toEqual(['good', 'poor'])
  expect(all.parts.device.map(({ name, count }) => [name, count])).toEqual([
    ['desktop', 400],
    ['mobile', 400],
  ])
  expect(all.elements).toMatchObject([{ metric: 'LCP', page: '/', element: 'main>img', slow: 400 }])
  const mobile = await readSpeed(week, readSpeedQuery({ device: 'mobile', p: '95' }), NOW)
  expect(mobile.vitals[0]).toMatchObject({ count: 400, rating: 'good' })
})

test('what was left out is summed by reason and by day, in groups', async () => {
  const { put, readEdgeTraffic } = await insightsForTest()
  await put('2026-11-20', { views: 5, 'dropped:bot': 3, 'dropped:preview': 1 })
  await put('2026-11-21', {
    'dropped:bot-webdriver': 2,
    'dropped:not-assigned': 4,
    'dropped:from-tomorrow': 1,
  })
  const { views, reasons, series } = await readEdgeTraffic(week, NOW)
  expect(views).toBe(5)
  expect(reasons.map(({ reason, count }) => [reason, count])).toEqual([
    ['not-assigned', 4],
    ['bot', 3],
    ['bot-webdriver', 2],
    ['from-tomorrow', 1],
    ['preview', 1],
  ])
  expect(series.slice(-2)).toEqual([
    { date: '2026-11-20', views: 5, bots: 3, machinery: 1, events: 0, reasons: { bot: 3, preview: 1 } },
    {
      ...{ date: '2026-11-21', views: 0, bots: 2, machinery: 0, events: 5 },
      reasons: { 'bot-webdriver': 2, 'not-assigned': 4, 'from-tomorrow': 1 },
    },
  ])
})

test('the buckets in use are those that callers have really taken from, and an empty one is at its limit', async () => {
  const { readLimitBuckets } = await insightsForTest()
  const { takeTokens } = await import('#lib/request/take-tokens')
  const bucket = { name: 'anonymous', tier: { capacity: 3, refillPerSecond: 0.01 } }
  const take = (identifier: string) => takeTokens([{ bucket, identifier }], Date.now())
  for (let call = 0; call < 3; call++) await take('greedy')
  await take('modest')
  expect(await readLimitBuckets()).toEqual({
    buckets: [{ name: 'anonymous', capacity: 3, refillPerSecond: 0.01, callers: 2, empty: 1 }],
    isWhole: true,
  })
})

test('the month is counted from its own days, and Redis says how large it is', async () => {
  const { put, readUsage, readRedisSize } = await insightsForTest()
  await put('2026-10-31', { views: 1_000 })
  await put('2026-11-20', { views: 10, visitors: 4, 'event:signup': 2, 'vital:LCP:all': ',60:5,61:3,' })
  const { views, events, visitors } = await readUsage(NOW)
  expect(views.soFar).toBe(10)
  expect(events.soFar).toBe(20)
  expect(visitors.soFar).toBe(4)
  const { keys, bytes } = await readRedisSize()
  expect(keys).toBe(2)
  expect(bytes).toBeGreaterThan(0)
})
