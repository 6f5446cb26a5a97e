import { expect, test } from 'vitest'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const URL = '/api/goals'
const SIGNUP = { key: 'signup', kind: 'event', windowDays: 14 }
const CHECKOUT = { key: 'checkout', kind: 'page', path: '/checkout', windowDays: 7 }

async function goalsForTest() {
  const api = await apiForTest(await servicesForTest())
  const put = async (goals: readonly object[], as = 'publisher') => {
    const { headers } = await api.call('GET', URL, { as: 'viewer' })
    return await api.call('PUT', URL, {
      body: { goals },
      as,
      headers: { 'if-match': headers.get('etag') ?? '' },
    })
  }
  return { ...api, put }
}

test('while nobody has declared a goal, every name is one; from the first on those alone are', async () => {
  const { call, put } = await goalsForTest()
  const before = await call('GET', URL, { as: 'viewer' })
  expect(before.body).toMatchObject({ version: 1, isDeclared: false, goals: [] })
  expect(before.headers.get('etag')).toBe('"1"')
  const done = await put([SIGNUP, CHECKOUT])
  expect(done.body).toMatchObject({
    published: true,
    version: 2,
    sentence: 'goal signup added; goal checkout added',
  })
  const { body } = await call('GET', URL, { as: 'viewer' })
  expect(body).toMatchObject({ version: 2, isDeclared: true, goals: [SIGNUP, CHECKOUT] })
  expect((await put([])).body.sentence).toBe('goal signup removed; goal checkout removed')
  expect((await call('GET', URL)).body).toMatchObject({ isDeclared: false, goals: [] })
})

test('goals are history like all that is published, and go back with it', async () => {
  const { call, put } = await goalsForTest()
  await put([SIGNUP])
  await put([SIGNUP, CHECKOUT])
  const changed = await put([{ ...SIGNUP, windowDays: 30 }, CHECKOUT])
  expect(changed.body.sentence).toBe('goal signup: window changed')
  const { body } = await call('GET', '/api/history', { as: 'viewer' })
  expect(body.entries[0]).toMatchObject({ version: 4, action: 'piece', by: { name: 'publisher' } })
  const back = await call('POST', '/api/history/2/rollback', { body: {} })
  expect(back.body).toMatchObject({
    version: 5,
    sentence: 'goal signup: window changed; goal checkout removed',
  })
  expect((await call('GET', URL)).body.goals).toEqual([SIGNUP])
  // The same content in the same documents is nobody's outside edit.
  expect((await put([SIGNUP])).body).toMatchObject({ published: false, outsideChanges: [] })
  expect((await call('GET', '/api/experiments', { as: 'viewer' })).body.publishedBy).toBe('publisher')
})

test('publishing something else leaves goals alone, those that a hand declared too', async () => {
  const { call, writeDocuments } = await goalsForTest()
  await call('PUT', '/api/flags/beta', { body: { enabled: true } })
  await writeDocuments({ goals: { schema: 1, goals: [{ key: 'signup', kind: 'event' }] } })
  const done = await call('PUT', '/api/flags/beta', { body: { enabled: false } })
  expect(done.body).toMatchObject({ published: true, outsideChanges: [{ subject: 'goals/signup' }] })
  expect((await call('GET', URL)).body.goals).toEqual([SIGNUP])
})

test('of two people who change what both have read, the second is told', async () => {
  const { call, put } = await goalsForTest()
  await put([SIGNUP])
  const late = await call('PUT', URL, { body: { goals: [CHECKOUT] }, headers: { 'if-match': '"1"' } })
  expect([late.status, late.body.code]).toEqual([412, 'conflict'])
  const blind = await call('PUT', URL, { body: { goals: [CHECKOUT] } })
  expect([blind.status, blind.body.code]).toEqual([428, 'if-match-missing'])
})

test('a goal that a running experiment measures is not taken out, nor left out of the first declaration', async () => {
  const { call, put } = await goalsForTest()
  const edit = { body: { goals: ['signup', 'purchase'] }, as: 'editor', headers: { 'if-match': '*' } }
  await call('PATCH', '/api/experiments/hero-copy', edit)
  const refused = await put([CHECKOUT])
  expect([refused.status, refused.body.code]).toEqual([409, 'goal-in-use'])
  expect(refused.body.detail).toContain('measures signup')
  expect((await put([SIGNUP])).status).toBe(200)
  const { body } = await call('GET', URL)
  expect(body.uses).toContainEqual({
    goal: 'signup',
    experiment: 'hero-copy',
    name: 'hero-copy',
    status: 'running',
  })
  await call('POST', '/api/experiments/hero-copy/stop', { body: {} })
  expect((await put([CHECKOUT])).status).toBe(200)
})

test.each([
  [[{ key: 'Sign up', kind: 'event' }], '/goals/0/key'],
  [[{ key: 'seen', kind: 'page', path: 'no-slash' }], '/goals/0/path'],
  [[{ key: 'seen', kind: 'event', path: '/x' }], '/goals/0/path'],
  [[SIGNUP, SIGNUP], '/goals'],
  [[{ key: 'orders', kind: 'purchase' }], '/goals/0'],
  [[{ ...SIGNUP, windowDays: 0 }], '/goals/0/windowDays'],
])('%j is refused at %s', async (goals, pointer) => {
  const { put } = await goalsForTest()
  const { status, body } = await put(goals)
  expect(status).toBe(400)
  expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
})

test('an editor may look at the goals and not publish them', async () => {
  const { put, call } = await goalsForTest()
  expect((await put([SIGNUP], 'editor')).status).toBe(403)
  expect((await call('GET', URL)).body.isDeclared).toBe(false)
})
