import { expect, test } from 'vitest'
import { experiments as seed } from '#content/seed/experiments'
import { seedTag } from '#lib/core/experiments/seed-tag'
import { writeSums } from '#lib/results/testing/write-sums'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const DAY_MS = 86_400_000
const dateOf = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10)

/** The API over stores of their own, and the list over the same. */
async function shop() {
  const api = await apiForTest(await servicesForTest())
  const { listExperiments } = await import('#lib/results/list-experiments')
  const rowOf = async (id: string) => (await listExperiments()).rows.find((row) => row.id === id)
  return { ...api, listExperiments, rowOf }
}

test('a row tells the same verdict and the same lift as the results of its experiment', async () => {
  const { call, redis, rowOf } = await shop()
  const hero = seed.experiments.find(({ id }) => id === 'hero-copy')
  for (const daysAgo of [20, 10, 0])
    await writeSums(redis, {
      experiment: 'hero-copy',
      tag: seedTag(hero?.seed ?? ''),
      date: dateOf(daysAgo),
      counts: { control: [4_000, 400], bold: [4_000, 480] },
    })
  await redis.set(
    `first:hero-copy.${seedTag(hero?.seed ?? '')}`,
    String(Math.floor(Date.now() / DAY_MS) - 21),
  )
  const row = await rowOf('hero-copy')
  const { body } = await call('GET', '/api/experiments/hero-copy/results', { as: 'viewer' })
  expect(body.verdict.decision).toBe('ship')
  expect(row).toMatchObject({ group: 'needs-you', attention: 'ship', visitors: 24_000 })
  expect(row?.lift).toBeCloseTo(body.variants[1].lift, 10)
  // The second look reads the days that are over from what was kept.
  expect(await rowOf('hero-copy')).toMatchObject({ visitors: row?.visitors, lift: row?.lift })
}, 30_000)

test('drafts are listed with their owner, and an archived one is not until it is put back', async () => {
  const { call, rowOf } = await shop()
  const draft = { id: 'hero-salt', slot: 'home.offer', name: 'Salt', hypothesis: 'Because of salt' }
  await call('POST', '/api/experiments', { body: draft, as: 'editor:Mara' })
  expect(await rowOf('hero-salt')).toMatchObject({
    group: 'draft',
    owner: 'Mara',
    name: 'Salt',
    summary: null,
  })
  const { body } = await call('GET', '/api/experiments/hero-salt')
  const archived = await call('DELETE', '/api/experiments/hero-salt', {
    as: 'editor:Mara',
    headers: { 'if-match': '"1"' },
  })
  expect(archived.status).toBe(204)
  expect(await rowOf('hero-salt')).toBeUndefined()
  expect((await call('POST', '/api/experiments', { body, as: 'editor:Mara' })).status).toBe(201)
  expect(await rowOf('hero-salt')).toMatchObject({ name: 'Salt', hypothesis: 'Because of salt' })
}, 30_000)

test('an approval that is asked for needs somebody, a stopped experiment is decided', async () => {
  const { call, rowOf } = await shop()
  await call('POST', '/api/experiments', { body: { id: 'calm', slot: 'home.offer' }, as: 'editor:Mara' })
  await call('POST', '/api/experiments/calm/review', { as: 'editor:Mara' })
  expect(await rowOf('calm')).toMatchObject({ attention: 'review', group: 'needs-you' })
  expect((await call('POST', '/api/experiments/offer-wording/stop', { body: {} })).status).toBe(200)
  expect(await rowOf('offer-wording')).toMatchObject({ state: 'stopped', group: 'decided', attention: null })
}, 30_000)
