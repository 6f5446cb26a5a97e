import { expect, test } from 'vitest'
import { event, ingestForTest } from '#lib/ingest/testing/ingest-for-test'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const LOADS = 60

/** Page loads of German visitors, as fast as their place in the row; the pages in turn. */
async function shopWithLoads() {
  const services = await servicesForTest()
  const shop = await ingestForTest(services)
  for (let index = 0; index < LOADS; index++) {
    const { headers, code } = await shop.newVisitor('DE')
    const path = index % 3 === 0 ? '/cart' : '/'
    const vital = { metric: 'LCP', value: 1_000 + 50 * index, element: 'img.hero' }
    const ttfb = { metric: 'TTFB', value: 80, server: { 'edge-compute': 5 } }
    const events = [
      event('pageview', { path, code }),
      event('exposure', { path: '/', code }),
      event('vital', { path, code, vital }),
      event('vital', { path, code, vital: ttfb }),
    ]
    expect((await shop.send(headers, { events })).status).toBe(204)
  }
  return await apiForTest(services)
}

test('percentiles are those of the page loads, by page, device, country and variant', async () => {
  const { call } = await shopWithLoads()
  const of = async (query: string) => (await call('GET', `/api/vitals${query}`, { as: 'viewer' })).body
  const all = await of('')
  expect(all.vitals[0]).toMatchObject({ metric: 'LCP', count: LOADS, rating: 'needs-improvement' })
  // A bucket is a tenth wide.
  expect(Math.abs(all.vitals[0].p75 / (1_000 + 50 * 0.75 * LOADS) - 1)).toBeLessThan(0.1)
  expect(all.vitals[1]).toEqual({ metric: 'INP', count: 0, p75: null, rating: null })
  const namesOf = (parts: readonly { name: string; vitals: readonly { count: number }[] }[]) =>
    parts.map(({ name, vitals: [lcp] }) => [name, lcp?.count])
  expect(namesOf(all.pages)).toEqual([
    ['/', 40],
    ['/cart', 20],
  ])
  expect(namesOf(all.devices)).toEqual([['desktop', LOADS]])
  expect(namesOf(all.countries)).toEqual([['DE', LOADS]])
  expect(all.variants).toEqual([])
  expect(all.server[0]).toMatchObject({ part: 'edge-compute', count: LOADS })
  const onCart = await of('?page=/cart')
  expect([onCart.server[0].count, onCart.elements.length]).toEqual([20, 1])
  expect(onCart.elements[0]).toMatchObject({ metric: 'LCP', page: '/cart', element: 'img.hero', count: 20 })
  expect(await of('?page=/cart')).toMatchObject({
    part: 'path:/cart',
    vitals: [{ count: 20 }, {}, {}, {}, {}],
  })
  expect(await of('?country=FR')).toMatchObject({ vitals: [{ count: 0, p75: null }, {}, {}, {}, {}] })
  const { variants } = await of('?experiment=hero-copy')
  const counts = variants[0].variants.map(({ count }: { count: number }) => count)
  expect(counts[0] + counts[1]).toBeGreaterThan(0)
  expect(counts[0] + counts[1]).toBeLessThanOrEqual(LOADS)
}, 60_000)

test('a day has its visitors, views and names', async () => {
  const { call } = await shopWithLoads()
  const { status, body } = await call('GET', '/api/analytics', { as: 'viewer' })
  expect([status, body.days.length]).toEqual([200, 28])
  expect(body.days.at(-1)).toMatchObject({ visitors: LOADS, sessions: LOADS, views: LOADS, unidentified: 0 })
  expect(body.names.path).toEqual([
    { name: '/', count: 40 },
    { name: '/cart', count: 20 },
  ])
  expect(body.names.country).toEqual([{ name: 'DE', count: LOADS }])
}, 60_000)

test.each([
  ['/api/vitals?page=/&device=mobile', 400],
  ['/api/vitals?device=toaster', 400],
  ['/api/vitals?page=cart', 400],
  ['/api/vitals?from=2026-01-01&to=2026-03-01', 400],
  ['/api/vitals?experiment=nothing', 404],
  ['/api/analytics?from=yesterday', 400],
  ['/api/analytics?from=2026-01-02&to=2026-01-01', 400],
  ['/api/analytics?from=2025-01-01&to=2026-01-01', 400],
])('%s is answered with %i', async (path, status) => {
  const { call } = await apiForTest(await servicesForTest())
  const answer = await call('GET', path, { as: 'viewer' })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})
