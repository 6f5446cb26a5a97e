import { parse } from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { event } from './testing/ingest-for-test.ts'
import { putExperiments } from './testing/put-experiments.ts'
import { NOON, shopAt } from './testing/shop-at.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('a clock that is wrong is counted once for each batch, whoever sends, dates no event, and is told with the results', async () => {
  const services = await servicesForTest()
  await putExperiments(services, () => ({}))
  const shop = await shopAt(services, NOON)
  const { signToken } = await import('#lib/auth/sign-token')
  const { readTrafficShares } = await import('#lib/results/read-traffic-shares')
  const { headers, visitor } = shop.visitor
  expect((await readTrafficShares(NOON, NOON)).wrongClocks).toBeNull()

  const right = { sentAt: NOON + 1_000, events: [event('pageview'), event('pageview')] }
  const wrong = { sentAt: NOON - 7_200_000, events: [event('pageview', { ageMs: 1_000 })] }
  for (const batch of [right, wrong, wrong]) expect((await shop.send(headers, batch)).status).toBe(204)
  expect((await readTrafficShares(NOON, NOON)).wrongClocks).toBe(1 / 2)
  await shop.send({ 'sec-gpc': '1' }, { sentAt: NOON, events: [event('pageview')] })
  await shop.send(headers, { events: [event('pageview')] })
  expect((await readTrafficShares(NOON, NOON)).wrongClocks).toBe(1 / 3)

  const authorization = `Bearer ${await signToken({ sub: 'till', roles: ['ingest'] }, 900, NOON / 1_000)}`
  const sold = (at: number) => event('custom', { name: 'sold', visitor, at: new Date(at).toISOString() })
  const told = [NOON + 600_000, NOON - 86_400_000, NOON - 90_000_000].map(sold)
  expect((await shop.send({ authorization }, { events: told })).status).toBe(204)
  expect((await readTrafficShares(NOON, NOON)).wrongClocks).toBe(3 / 6)
  const { loadResults } = await import('#lib/results/load-results')
  const { viewResults } = await import('#lib/results/view-results')
  const { ResultsQuery } = await import('#lib/results/results-query')
  const source = await loadResults('hero-copy', { dimension: null, now: NOON })
  const { health = [] } = source === null ? {} : viewResults(source, parse(ResultsQuery, {}))
  expect(health.find(({ code }) => code === 'clock')).toMatchObject({ level: 'warning', value: 3 / 6 })
  const [day] = await shop.readSiteDays('2026-11-21', '2026-11-21')
  expect(day?.totals.get('views')).toBe(5)
  expect([...(day?.names.get('batches') ?? [])]).toEqual([['stored', 4]])
})
