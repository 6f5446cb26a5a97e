import { expect, test } from 'vitest'
import { experiments as seed } from '#content/seed/experiments'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const TEXTS = { en: { title: 'Salt', text: 'Salt on everything.' } }
const NEW = { id: 'salt', slot: 'home.offer', content: { treatment: TEXTS } }
const path = '/api/experiments/salt'
const ROOM = { ...seed, experiments: seed.experiments.filter(({ slot }) => slot !== 'home.offer') }
const JSON_BODY = { 'content-type': 'application/json' }
const ANY = { 'if-match': '*' }

async function saltForTest() {
  const api = await apiForTest(await servicesForTest(), ROOM)
  const { call } = api
  const body = { approvals: 'required' }
  expect((await call('PATCH', '/api/settings', { body, headers: ANY, as: 'owner' })).status).toBe(200)
  await call('POST', '/api/experiments', { body: NEW, as: 'publisher:Ada' })
  const edit = async (name: string, as: string) =>
    expect((await call('PATCH', path, { body: { name }, headers: ANY, as })).status).toBe(200)
  const approve = async (as: string) => {
    await call('POST', `${path}/review`)
    return await call('POST', `${path}/approve`, { as })
  }
  return { ...api, edit, approve }
}

test('nobody approves of a draft that they had a part in, whoever edited it last', async () => {
  const { call, edit, approve } = await saltForTest()
  await edit('B', 'publisher:Bob')
  for (const as of ['publisher:Ada', 'publisher:Bob'])
    expect([as, (await approve(as)).body.code]).toEqual([as, 'own-edit'])
  expect((await approve('publisher:Cleo')).status).toBe(200)
  await edit('C', 'publisher:Bob')
  expect((await approve('publisher:Bob')).body.code).toBe('own-edit')
  expect((await approve('publisher:Ada')).status).toBe(200)
  expect((await call('GET', `${path}/preflight`)).body).toMatchObject({ blocked: null })
  expect((await call('POST', `${path}/publish`)).status).toBe(200)
})

test('an approval that only the stored text claims counts neither for the preflight nor for the publish', async () => {
  const { call, redis } = await saltForTest()
  const signed = { by: { sub: 'u_Ada', name: 'Ada' }, at: '2026-11-20T00:00:00Z' }
  const draft = await redis.hget<object>('drafts', 'salt')
  const forged = { ...draft, review: { requested: signed, approved: signed } }
  await redis.hset('drafts', { salt: JSON.stringify(forged) })
  expect((await call('GET', `${path}/preflight`)).body).toMatchObject({ blocked: 'approval-needed' })
  expect((await call('POST', `${path}/publish`)).body.code).toBe('approval-needed')
})

test('with approvals required nothing goes live on one person’s word, and what makes it safer does', async () => {
  const { call, live, approve } = await saltForTest()
  await approve('publisher:Cleo')
  expect((await call('POST', `${path}/publish`, { as: 'publisher:Ada' })).status).toBe(200)
  expect((await call('POST', `${path}/pause`)).status).toBe(200)
  await call('PATCH', path, { body: { notes: 'x' }, headers: ANY, as: 'publisher:Ada' })
  const before = await live()
  const refused = [
    await call('POST', `${path}/publish`),
    await call('POST', `${path}/resume`),
    await call('POST', `${path}/ship`, { body: { variant: 'treatment' } }),
    await call('PATCH', `${path}/ratios`, {
      body: { version: 3, ratios: { control: 0.4, treatment: 0.6 } },
      headers: JSON_BODY,
    }),
    await call('PUT', '/api/flags/beta', { body: { enabled: true } }),
    await call('PUT', '/api/holdout?confirm=holdout-changed', { body: { coverage: 0.1, seed: 'h' } }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409, 403, 403])
  expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['approval-needed']))
  expect(refused[3]?.body.title).toContain('go through the draft')
  expect(await live()).toEqual(before)
  const audit = await call('GET', '/api/audit?limit=6')
  expect(audit.body.entries.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
    Array(6).fill('approval-needed'),
  )
  expect((await call('PUT', '/api/flags/beta', { body: { enabled: true }, as: 'owner' })).status).toBe(200)
  expect((await approve('publisher:Cleo')).status).toBe(200)
  expect((await call('POST', `${path}/resume`)).status).toBe(200)
  expect((await call('POST', `${path}/stop`)).status).toBe(200)
  expect((await call('POST', '/api/history/2/rollback')).status).toBe(200)
})

test('an approval that comes while somebody else signs is not lost', async () => {
  const { call } = await saltForTest()
  const review = () => call('POST', `${path}/review`, { headers: { 'if-match': '"1"' } })
  const approve = (as: string) => call('POST', `${path}/approve`, { headers: { 'if-match': '"1"' }, as })
  await review()
  const answers = await Promise.all([
    review(),
    approve('publisher:Cleo'),
    review(),
    approve('owner:Dora'),
    review(),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const { body } = await call('GET', path)
  expect(['Cleo', 'Dora']).toContain(body.review.approved?.by.name)
})
