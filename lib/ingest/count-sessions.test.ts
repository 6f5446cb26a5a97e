import { afterEach, expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { event, ingestForTest } from './testing/ingest-for-test.ts'

const MINUTE = 60_000
const NOON = Date.parse('2026-11-21T12:00:00Z')
const DATE = '2026-11-21'

function setClock(now: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now })
}

afterEach(() => {
  vi.useRealTimers()
})

async function siteAt(now: number) {
  setClock(now)
  const site = await ingestForTest(await servicesForTest())
  const { headers } = await site.newVisitor()
  const view = (path: string, more = {}) =>
    site.send(headers, { events: [event('pageview', { path, ...more })] })
  const dayOf = async (date = DATE) => {
    const [day] = await site.readSiteDays(date, date)
    const names = (kind: string) =>
      Object.fromEntries([...(day?.names.get(kind) ?? [])].filter(([, count]) => count !== 0))
    return { totals: Object.fromEntries(day?.totals ?? []), names, day }
  }
  return { ...site, headers, view, dayOf }
}

test('a visit of one page bounces; the second page takes that back and moves the exit', async () => {
  const { view, dayOf } = await siteAt(NOON)
  await view('/')
  expect((await dayOf()).totals).toMatchObject({ visitors: 1, sessions: 1, bounces: 1 })
  await view('/products')
  await view('/cart')
  const { totals, names } = await dayOf()
  expect(totals).toEqual({ views: 3, visitors: 1, sessions: 1, bounces: 0 })
  expect([names('entry'), names('exit'), names('path')]).toEqual([
    { '/': 1 },
    { '/cart': 1 },
    { '/': 1, '/products': 1, '/cart': 1 },
  ])
})

test('after half an hour the next view begins a session; the visitor stays one', async () => {
  const { view, dayOf } = await siteAt(NOON)
  await view('/', { referrer: 'google.com' })
  setClock(NOON + 30 * MINUTE)
  await view('/products')
  setClock(NOON + 61 * MINUTE)
  await view('/', { utm: { source: 'spring', medium: 'email', campaign: 'sale' } })
  const { totals, names } = await dayOf()
  expect(totals).toEqual({ views: 3, visitors: 1, sessions: 2, bounces: 1 })
  expect([names('channel'), names('referrer'), names('source'), names('medium'), names('campaign')]).toEqual([
    { search: 1, email: 1 },
    { 'google.com': 1 },
    { spring: 1 },
    { email: 1 },
    { sale: 1 },
  ])
})

test('a session across midnight belongs to the day on which it began', async () => {
  const { view, dayOf } = await siteAt(Date.parse('2026-11-21T23:55:00Z'))
  await view('/')
  setClock(Date.parse('2026-11-22T00:05:00Z'))
  await view('/cart')
  const [first, second] = [await dayOf(), await dayOf('2026-11-22')]
  expect(first.totals).toEqual({ views: 1, visitors: 1, sessions: 1, bounces: 0 })
  expect(first.names('exit')).toEqual({ '/cart': 1 })
  expect(second.totals).toEqual({ views: 1, visitors: 1 })
})

test('a visitor counts once a day, whatever comes late and however long they were away', async () => {
  const { view, dayOf } = await siteAt(NOON)
  await view('/')
  setClock(NOON + 24 * 60 * MINUTE)
  await view('/')
  await view('/', { ageMs: 23 * 60 * MINUTE })
  setClock(NOON + 3 * 24 * 60 * MINUTE)
  await view('/')
  await view('/', { ageMs: 20 * 60 * MINUTE })
  const days = await Promise.all(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map(dayOf))
  expect(days.map(({ totals }) => [totals.visitors, totals.views])).toEqual([
    [1, 2],
    [1, 1],
    [1, 1],
    [1, 1],
  ])
})

test('names that somebody invents are counted together once a day holds enough of them', async () => {
  const { send, headers, dayOf, redis, keys } = await siteAt(NOON)
  const views = Array.from({ length: 2_050 }, (_, index) => event('pageview', { path: `/invented/${index}` }))
  for (let from = 0; from < views.length; from += 50)
    await send(headers, { events: views.slice(from, from + 50) })
  const { totals, names } = await dayOf()
  expect(totals).toMatchObject({ views: 2_050, sessions: 1 })
  expect(Object.keys(names('path'))).toHaveLength(2_001)
  expect(names('path')['(other)']).toBe(50)
  expect(Object.values(names('exit')).reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await redis().hlen(keys.day(DATE))).toBeLessThan(2_600)
})

test('countries, devices and events are counted for everybody, vitals too', async () => {
  const { send, headers, dayOf } = await siteAt(NOON)
  const seen = [
    event('pageview'),
    event('custom', { name: 'menu-opened' }),
    event('vital', { vital: { metric: 'LCP', value: 1_000 } }),
    event('vital', { vital: { metric: 'CLS', value: 0.05 } }),
  ]
  const nobody = { 'x-vercel-ip-country': 'JP', 'user-agent': 'Mozilla/5.0 (iPhone) Mobile', 'sec-gpc': '1' }
  for (const _ of ['once', 'twice']) {
    await send(headers, { events: seen })
    await send(nobody, { events: seen.map((one) => ({ ...one, id: `${one.id}-n` })) })
  }
  const { totals, names, day } = await dayOf()
  expect(totals).toEqual({ views: 2, visitors: 1, sessions: 1, bounces: 1 })
  expect([names('views'), names('country'), names('device'), names('event')]).toEqual([
    { identified: 1, unidentified: 1 },
    { US: 1, JP: 1 },
    { desktop: 1, mobile: 1 },
    { 'menu-opened': 2 },
  ])
  const histograms = (metric: string) =>
    [...(day?.vitals.get(metric) ?? [])].map(([part, histogram]) => [part, [...histogram.values()]])
  expect(histograms('LCP')).toContainEqual(['all', [2]])
  expect(histograms('LCP')).toContainEqual(['country:JP', [1]])
  expect(histograms('CLS')).toContainEqual(['path:/', [2]])
})
