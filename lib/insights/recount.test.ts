import { expect, test } from 'vitest'
import { event, ingestForTest } from '#lib/ingest/testing/ingest-for-test'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { readPeriod } from './period.ts'

const PATHS = ['/', '/products', '/products/jetty-tote', '/journal'] as const
const COUNTRIES = ['US', 'DE', 'JP'] as const

test('what visitors sent through ingest, counted again by hand, is what the analytics page shows', async () => {
  const { send, newVisitor } = await ingestForTest(await servicesForTest())
  const { readAnalytics } = await import('./read-analytics.ts')
  const { readSpeed } = await import('./read-speed.ts')
  const { readSpeedQuery } = await import('./read-speed-query.ts')
  const expected = {
    path: new Map<string, number>(),
    country: new Map<string, number>(),
    views: 0,
    bounces: 0,
  }
  for (let visitor = 0; visitor < 12; visitor++) {
    const country = COUNTRIES[visitor % COUNTRIES.length] ?? 'US'
    const views = PATHS.slice(0, 1 + (visitor % PATHS.length))
    const { headers } = await newVisitor(country)
    const vital = { metric: 'LCP', value: 1_000 + 100 * visitor }
    await send(headers, {
      events: [...views.map((path) => event('pageview', { path })), event('vital', { vital })],
    })
    for (const path of views) {
      expected.path.set(path, (expected.path.get(path) ?? 0) + 1)
      expected.country.set(country, (expected.country.get(country) ?? 0) + 1)
    }
    expected.views += views.length
    expected.bounces += views.length === 1 ? 1 : 0
  }
  await send({ cookie: '', 'x-vercel-ip-country': 'DE' }, { events: [event('pageview')] })

  const now = Date.now()
  const period = readPeriod({ period: '7d' }, now)
  const goals = { isDeclared: false, list: [] }
  const { totals, panels } = await readAnalytics(period, null, { goals, most: 50, now })
  expect(totals).toEqual({
    visitors: 12,
    sessions: 12,
    views: expected.views + 1,
    bounces: expected.bounces,
    unidentified: 1,
  })
  expected.path.set('/', (expected.path.get('/') ?? 0) + 1)
  expected.country.set('DE', (expected.country.get('DE') ?? 0) + 1)
  const countsOf = (kind: 'path' | 'country') =>
    new Map(panels[kind].rows.map(({ name, count }) => [name, count]))
  expect(countsOf('path')).toEqual(expected.path)
  expect(countsOf('country')).toEqual(expected.country)
  expect((await readSpeed(period, readSpeedQuery({}), now)).vitals[0]).toMatchObject({
    metric: 'LCP',
    count: 12,
  })
})
