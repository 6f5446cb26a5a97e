import { expect, test } from 'vitest'
import { writeSums } from '#lib/results/testing/write-sums'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const PATH = '/api/experiments/hero-copy'
const DAY_MS = 86_400_000
const dayText = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10)

/** An experiment with a winner of ten days, and the modules over the same stores. */
async function shopWithWinner() {
  const services = await servicesForTest()
  const api = await apiForTest(services)
  const { redis } = await import('#lib/stores/redis/client')
  const { seedTag } = await import('#lib/core/experiments/seed-tag')
  const tag = seedTag('hero-copy-1')
  const write = (date: string, counts: Record<string, readonly [number, number]>) =>
    writeSums(redis(), { experiment: 'hero-copy', tag, date, counts })
  await write(dayText(10), { control: [5_000, 500], bold: [5_000, 650] })
  const results = async (query = '') =>
    (await api.call('GET', `${PATH}/results${query}`, { as: 'viewer' })).body
  return { ...api, results, write, redis }
}

test('an experiment that was stopped shows what it was decided on, whatever is counted or set later', async () => {
  const { call, results, write, redis } = await shopWithWinner()
  const running = await results()
  expect(running.frozenAt).toBeUndefined()
  expect((await call('POST', `${PATH}/stop`)).status).toBe(200)
  const stopped = await results()
  expect(stopped.frozenAt).toEqual(expect.any(String))
  expect(stopped).toMatchObject({ state: 'stopped', verdict: { decision: 'ship', variant: 'bold' } })
  expect(stopped.variants).toEqual(running.variants)

  await write(dayText(0), { control: [9_000, 2_000], bold: [9_000, 1_000] })
  const settings = { body: { decision: { alpha: 0.01 } }, headers: { 'if-match': '*' }, as: 'owner' }
  expect((await call('PATCH', '/api/settings', settings)).status).toBe(200)
  expect(await results()).toEqual(stopped)

  for (const key of await redis().keys('sums:*')) await redis().del(key)
  expect((await results()).variants).toEqual(running.variants)
  const [frozen] = await redis().keys('frozen:*')
  expect(await redis().ttl(frozen ?? '')).toBeGreaterThan(1_800 * 86_400)
}, 30_000)

test('one that runs on is frozen anew when it ends again', async () => {
  const { call, results } = await shopWithWinner()
  const before = await call('POST', `${PATH}/stop`)
  const first = await results()
  const back = await call('POST', `/api/history/${before.body.version - 1}/rollback`, {})
  expect([back.status, (await results()).frozenAt]).toEqual([200, undefined])
  await call('POST', `${PATH}/stop`)
  const second = await results()
  expect(second.frozenAt).not.toBe(first.frozenAt)
}, 30_000)

test('the file has the sums of the answer, and a segment of an ended experiment keeps the verdict', async () => {
  const { call, results } = await shopWithWinner()
  const view = await results()
  const { GET } = await import('./[id]/results/route.ts')
  const token = await (await import('#lib/auth/sign-token')).signToken(
    { sub: 'u', roles: ['viewer'], claims: {} },
    60,
  )
  const response = await GET(
    new Request(`http://localhost:3000${PATH}/results?format=csv`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  )
  expect(response.headers.get('content-type')).toMatch(/^text\/csv/)
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="hero-copy-results.csv"')
  const text = await response.text()
  for (const { key, visitors, conversions } of view.variants)
    expect(text).toContain(`goal in all,purchase,${key},${visitors},${conversions},`)
  await call('POST', `${PATH}/stop`)
  const part = await results('?segment=device:mobile')
  expect(part).toMatchObject({ segment: 'device:mobile', verdict: { decision: 'ship' } })
  expect(part.frozenAt).toEqual(expect.any(String))
}, 30_000)
