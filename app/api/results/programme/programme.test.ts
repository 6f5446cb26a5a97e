import { expect, test } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { PROGRAMME } from '#lib/core/experiments/programme'
import { seedTag } from '#lib/core/experiments/seed-tag'
import { writeSums } from '#lib/results/testing/write-sums'
import { servicesForTest } from '../../../../emulators/services-for-test.ts'
import { apiForTest } from '../../testing/api-for-test.ts'

test('the programme is worth what everybody else brings in beyond those held out', async () => {
  const live = { ...experiments, holdout: { coverage: 0.1, seed: 'h1' } }
  const { call, redis } = await apiForTest(await servicesForTest(), live)
  const counts = { 'held-out': [10_000, 500], 'everybody-else': [90_000, 6_300] } as const
  const date = new Date().toISOString().slice(0, 10)
  await writeSums(redis, { experiment: PROGRAMME, tag: seedTag('h1'), date, epoch: 1_000, counts })
  const { status, body } = await call('GET', '/api/results/programme', { as: 'viewer' })
  expect([status, body.finding, body.worthMinor]).toEqual([200, 'gain', expect.closeTo(9_000_000, -1)])
  expect(
    body.variants.map(({ key, visitors }: { key: string; visitors: number }) => [key, visitors]),
  ).toEqual([
    ['held-out', 10_000],
    ['everybody-else', 90_000],
  ])
  const earlier = await call('GET', '/api/results/programme?to=2026-01-01', { as: 'viewer' })
  expect(earlier.body).toMatchObject({ from: null, finding: 'undecided', worthMinor: null })
})

test('without a holdout there is nothing to compare, and a query that makes no sense is refused', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const get = (query: string) => call('GET', `/api/results/programme${query}`, { as: 'viewer' })
  expect((await get('')).body).toMatchObject({ holdout: null, variants: [] })
  for (const query of ['?from=2026-02-01&to=2026-01-01', '?goal=A B', '?engine=guess'])
    expect((await get(query)).status).toBe(400)
  expect((await call('GET', '/api/results/programme', { as: 'customer' })).status).toBe(403)
})
