import { expect, test, vi } from 'vitest'
import { ingestForTest } from '#lib/ingest/testing/ingest-for-test'
import { planLoad, recount, seededRandom } from '#lib/ingest/testing/plan-load'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const RESULTS = '/api/experiments/hero-copy/results'

/** A shop in which visitors saw, did and bought things, and the API over the same stores. */
async function shopWithVisitors(visitors: number, batches: number) {
  const services = await servicesForTest()
  const shop = await ingestForTest(services)
  const people = await Promise.all(
    Array.from({ length: visitors }, (_, index) => shop.newVisitor(index % 3 === 0 ? 'DE' : 'US')),
  )
  const plan = planLoad(people, batches, seededRandom(7))
  for (const { visitor, batches } of plan)
    for (const { by, events } of batches) {
      if (by === 'browser') await shop.send(visitor.headers, { events })
      else
        for (const { id, value } of events)
          await shop.recordPurchase(visitor, {
            orderId: String(id),
            valueMinor: Math.round(Number(value) * 100),
            currency: 'USD',
          })
    }
  return { plan, ...(await apiForTest(services)) }
}

test('results are what a recount of the sent events gives, for everybody and for a segment', async () => {
  const { plan, call } = await shopWithVisitors(120, 320)
  const of = async (query = '') => (await call('GET', `${RESULTS}${query}`, { as: 'viewer' })).body
  const isGerman = ({ visitor }: (typeof plan)[number]) => visitor.headers.get('x-vercel-ip-country') === 'DE'
  for (const [query, counted] of [
    ['', plan],
    ['?segment=country:DE', plan.filter(isGerman)],
    ['?segment=country:US', plan.filter((one) => !isGerman(one))],
  ] as const) {
    const truth = recount(counted, 'hero-copy')
    const { variants, goals } = await of(query)
    for (const { key, visitors, conversions, revenueMinor, lift } of variants) {
      const sums = truth[key]
      expect([query, key, visitors]).toEqual([query, key, sums?.visitors ?? 0])
      expect([query, key, conversions]).toEqual([query, key, sums?.goals.purchase ?? 0])
      expect([query, key, revenueMinor]).toEqual([query, key, Number(sums?.revenue ?? 0n)])
      expect([query, key, typeof lift]).toEqual([query, key, key === 'control' ? 'object' : 'number'])
    }
    expect(goals).toEqual([])
  }
  const all = await of()
  expect(all).toMatchObject({ experiment: 'hero-copy', state: 'running', segment: 'all', goal: 'purchase' })
  expect(all.srm).toMatchObject({ isMismatch: false, epochs: [{ epoch: 1 }] })
  expect(all.verdict).toMatchObject({ decision: 'keep-running', reasons: expect.any(Array) })
  expect(all.series).toHaveLength(1)
  const byCountry = await of('?segment=country')
  expect(byCountry.segments.map(({ segment }: { segment: string }) => segment)).toEqual(['US', 'DE'])
  const shares = all.health.map(({ code }: { code: string }) => code)
  expect(shares).toEqual([
    'sample-ratio',
    'mixed-variants',
    'too-few-events',
    'too-few-conversions',
    'bots',
    'unidentified',
    'clock',
  ])
}, 60_000)

test('the goals of the draft are analysed, the first of them decides', async () => {
  const { plan, call } = await shopWithVisitors(60, 240)
  const edit = { body: { goals: ['signup', 'wishlist'] }, as: 'editor', headers: { 'if-match': '*' } }
  expect((await call('PATCH', '/api/experiments/hero-copy', edit)).status).toBe(200)
  const { body } = await call('GET', RESULTS, { as: 'viewer' })
  const truth = recount(plan, 'hero-copy')
  expect(body.goal).toBe('signup')
  for (const { key, conversions } of body.variants) expect(conversions).toBe(truth[key]?.goals.signup ?? 0)
  expect(body.goals.map(({ goal }: { goal: string }) => goal)).toEqual(['wishlist', 'purchase'])
  for (const { key, reached } of body.goals[0].variants) expect(reached).toBe(truth[key]?.goals.wishlist ?? 0)
}, 60_000)

test('to read results again takes ten Redis commands at most: only today and yesterday can still change', async () => {
  const { call, services } = await shopWithVisitors(20, 40)
  const count = async () => {
    const stats = await (await fetch(`${services.redisRest}/__stats`)).json()
    return (stats as { commands: number }).commands
  }
  await call('GET', RESULTS, { as: 'viewer' })
  const before = await count()
  await call('GET', RESULTS, { as: 'viewer' })
  expect((await count()) - before).toBeLessThanOrEqual(10)
}, 60_000)

test('an experiment that was never seen has results without numbers', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const { status, body } = await call('GET', RESULTS, { as: 'viewer' })
  expect(status).toBe(200)
  expect(body.variants).toMatchObject([
    { key: 'control', visitors: 0, rate: null, lift: null },
    { key: 'bold', visitors: 0, rate: null, lift: null, unanswered: expect.any(String) },
  ])
  expect([body.from, body.srm.pValue, body.series]).toEqual([null, null, []])
})

test.each([
  '?segment=planet:earth',
  '?segment=device:toaster',
  '?segment=country:de',
  '?segment=',
  '?from=2026-02-30',
  '?from=2026-11-02&to=2026-11-01',
  '?engine=magic',
  '?what=ever',
])('%s is refused', async (query) => {
  const { call } = await apiForTest(await servicesForTest())
  const { status, headers, body } = await call('GET', `${RESULTS}${query}`, { as: 'viewer' })
  expect(status).toBe(400)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body.errors).toEqual([expect.objectContaining({ pointer: expect.stringMatching(/^\//) })])
})

test('an unknown experiment is 404, a store that does not answer 503', async () => {
  const services = await servicesForTest()
  const { call } = await apiForTest(services)
  expect((await call('GET', '/api/experiments/nothing/results', { as: 'viewer' })).status).toBe(404)
  vi.spyOn(console, 'error').mockReturnValue()
  await fetch(`${services.redisRest}/__fault`, { method: 'POST', body: JSON.stringify({ down: true }) })
  for (const path of [RESULTS, '/api/vitals', '/api/analytics']) {
    const { status, headers, body } = await call('GET', path, { as: 'viewer' })
    expect([path, status, body.code]).toEqual([path, 503, 'store-unreachable'])
    expect(headers.get('retry-after')).toBe('5')
  }
})
