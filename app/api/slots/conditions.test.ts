import { expect, test } from 'vitest'
import { experiments as seed } from '#content/seed/experiments'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const GERMANS = { attribute: 'country', in: ['DE'] }
const ANY = { 'if-match': '*' }

async function piecesForTest() {
  const api = await apiForTest(await servicesForTest())
  const put = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    api.call('PUT', url, { body, headers })
  return { ...api, put }
}

test.each([
  ['/api/slots/home.hero', null],
  ['/api/flags/beta', { enabled: true, audience: GERMANS }],
  ['/api/segments/dach', { audience: GERMANS }],
  ['/api/groups/home', { holdout: { coverage: 0.1, seed: 'g' } }],
  ['/api/holdout?confirm=holdout-changed', { coverage: 0.1, seed: 'h' }],
] as const)('%s is put as it was read, whole or the piece alone, and nothing changes', async (url, body) => {
  const { call, put } = await piecesForTest()
  if (body !== null) expect((await put(url, body)).status).toBe(200)
  const read = await call('GET', url)
  const [, piece] = Object.entries(read.body).find(([member]) => member !== 'version') ?? []
  for (const sent of [read.body, piece]) {
    const { status, body: answer } = await put(url, sent, ANY)
    expect([status, answer.errors, answer.published, answer.changes]).toEqual([200, undefined, false, []])
  }
})

test('a segment is its audience, alone or by that name, and nothing beside it', async () => {
  const { put } = await piecesForTest()
  expect((await put('/api/segments/dach', { audience: GERMANS })).body).toMatchObject({ published: true })
  expect((await put('/api/segments/dach', GERMANS)).body).toMatchObject({ published: false })
  expect((await put('/api/segments/dach', { name: 'dach', audience: GERMANS })).status).toBe(200)
  for (const body of [
    { name: 'other', audience: GERMANS },
    { audience: GERMANS, rollout: 1 },
  ])
    expect((await put('/api/segments/dach', body)).status).toBe(400)
})

test('If-Match may name several states, and a version in the query is a conflict of its own', async () => {
  const { put } = await piecesForTest()
  const url = '/api/flags/beta'
  const stale = await put(`${url}?version=7`, { enabled: true }, ANY)
  expect([stale.status, stale.body.code]).toEqual([409, 'conflict'])
  expect((await put(url, { enabled: true }, { 'if-match': '"7", "8"' })).status).toBe(412)
  expect((await put(url, { enabled: true }, { 'if-match': '"7", "1"' })).body).toMatchObject({ version: 2 })
})

test('a version that is over is 409 also for who names the draft by If-Match', async () => {
  const { call } = await piecesForTest()
  const headers = { 'if-match': '"0"' }
  const answer = await call('POST', '/api/experiments/hero-copy/publish', { body: { version: 9 }, headers })
  expect([answer.status, answer.body.code]).toEqual([409, 'conflict'])
})

test('If-None-Match: * makes what there is not, and replaces nothing', async () => {
  const { put, live } = await piecesForTest()
  const isNew = { 'if-none-match': '*' }
  expect((await put('/api/flags/beta', { enabled: true }, isNew)).status).toBe(200)
  const again = await put('/api/flags/beta', { enabled: false }, isNew)
  expect([again.status, again.body.code]).toEqual([412, 'conflict'])
  expect((await put('/api/slots/home.hero', { rules: [{ content: {} }] }, isNew)).status).toBe(412)
  expect((await live()).flags).toContainEqual({ key: 'beta', enabled: true })
})

test('a slot is never replaced unseen', async () => {
  const { put, live } = await piecesForTest()
  const answer = await put('/api/slots/home.hero', { rules: [{ content: {} }] })
  expect([answer.status, answer.body.code]).toEqual([428, 'if-match-missing'])
  expect(await live()).toEqual(seed)
})

test('who published is not said of what somebody edited by hand under the same version', async () => {
  const { call, put, live, writeDocuments } = await piecesForTest()
  await put('/api/flags/beta', { enabled: true })
  expect((await call('GET', '/api/experiments')).body.publishedBy).toBe('publisher')
  expect((await call('GET', '/api/experiments/hero-copy')).body.publishedBy).toBe('publisher')
  await writeDocuments({ experiments: { ...(await live()), flags: [] } })
  expect((await call('GET', '/api/experiments')).body).toMatchObject({ version: 2, publishedBy: null })
  expect((await call('GET', '/api/experiments/hero-copy')).body).toMatchObject({ publishedBy: null })
})
