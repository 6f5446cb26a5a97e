import { describe, expect, test } from 'vitest'
import { experiments as seed } from '#content/seed/experiments'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const texts = (title: string) => ({ en: { title, text: 'Salt on everything.' } })
const NEW = { id: 'salt', slot: 'home.offer', name: 'Salt', content: { treatment: texts('Salt') } }
const path = '/api/experiments/salt'
const ROOM = { ...seed, experiments: seed.experiments.filter(({ slot }) => slot !== 'home.offer') }
const ratios = (control: number) => [
  { key: 'control', ratio: control },
  { key: 'treatment', ratio: 1 - control },
]
const ifMatch = (tag: string) => ({ 'if-match': tag })
type Api = Awaited<ReturnType<typeof apiForTest>>

/** One experiment that runs as its draft says. */
async function saltForTest() {
  const api = await apiForTest(await servicesForTest(), ROOM)
  await api.call('POST', '/api/experiments', { body: NEW, as: 'editor' })
  expect((await api.call('POST', `${path}/publish`)).status).toBe(200)
  return api
}

async function patchRatios({ call, live }: Api, control: number) {
  const { version } = await live()
  return await call('PATCH', `${path}/ratios`, {
    body: { version, ratios: { control, treatment: 1 - control } },
    headers: { 'content-type': 'application/json' },
  })
}

async function editByHand({ live, writeDocuments }: Api, changes: object) {
  const document = await live()
  const edited = (document.experiments as { id: string }[]).map((one) =>
    one.id === 'salt' ? { ...one, ...changes } : one,
  )
  await writeDocuments({ experiments: { ...document, experiments: edited } })
}

async function pieceOf({ live }: Api): Promise<object | undefined> {
  return ((await live()).experiments as { id: string }[]).find(({ id }) => id === 'salt')
}

describe('ratios that are published by themselves', () => {
  test('leave alone what an editor has changed and not published', async () => {
    const api = await saltForTest()
    await api.call('PATCH', path, { body: { variants: ratios(0.3) }, headers: ifMatch('"1"') })
    expect((await patchRatios(api, 0.4)).status).toBe(200)
    const { headers, body } = await api.call('GET', path)
    expect(headers.get('etag')).toBe('"2"')
    expect(body.variants).toMatchObject(ratios(0.3))
    expect(await pieceOf(api)).toMatchObject({ variants: ratios(0.4) })
  })

  test('are the draft’s where it was as it was live, under another revision', async () => {
    const api = await saltForTest()
    expect((await patchRatios(api, 0.4)).status).toBe(200)
    const { headers, body } = await api.call('GET', path)
    expect(headers.get('etag')).toBe('"2"')
    expect(body).toMatchObject({ hasUnpublishedEdits: false, updated: { by: { name: 'publisher' } } })
    expect(body.variants).toMatchObject(ratios(0.4))
    const lost = await api.call('PATCH', path, { body: { name: 'x' }, headers: ifMatch('"1"') })
    expect(lost.status).toBe(412)
  })

  test('take an approval away from a draft that is not live as it stands', async () => {
    const api = await saltForTest()
    await api.call('PATCH', path, { body: { coverage: 0.5 }, headers: ifMatch('"1"'), as: 'editor' })
    await api.call('POST', `${path}/review`, { as: 'editor' })
    await api.call('POST', `${path}/approve`)
    await patchRatios(api, 0.4)
    expect((await api.call('GET', path)).body).toMatchObject({ revision: 3, coverage: 0.5, review: null })
  })
})

test('a publish that is answered again changes no draft', async () => {
  const api = await saltForTest()
  await api.call('POST', `${path}/stop`)
  const again = { body: { restart: true }, headers: { 'idempotency-key': 'k' } }
  await api.call('POST', `${path}/publish`, again)
  await api.call('PATCH', path, { body: { seed: 'mine' }, headers: ifMatch('*') })
  expect((await api.call('POST', `${path}/publish`, again)).body).toMatchObject({ replayed: true })
  expect((await api.call('GET', path)).body).toMatchObject({ seed: 'mine' })
})

test('what was shipped is not shipped again, with no variant, until it is put back', async () => {
  const { call } = await saltForTest()
  expect((await call('POST', `${path}/ship`, { body: { variant: 'treatment' } })).status).toBe(200)
  for (const variant of ['treatment', 'control']) {
    const { status, body } = await call('POST', `${path}/ship`, { body: { variant } })
    expect([status, body.code]).toEqual([409, 'wrong-state'])
    expect(body.detail).toBe('salt was shipped with treatment in version 3: edit the slot or roll back')
  }
  expect((await call('POST', '/api/history/2/rollback')).status).toBe(200)
  expect((await call('POST', `${path}/ship`, { body: { variant: 'control' } })).status).toBe(200)
})

test('a draft of what is live counts on from one that was removed', async () => {
  const { call } = await saltForTest()
  await call('PATCH', path, { body: { name: 'B' }, headers: ifMatch('"1"') })
  await call('POST', `${path}/stop`)
  expect((await call('DELETE', path, { headers: ifMatch('"2"') })).status).toBe(204)
  const edited = await call('PATCH', path, { body: { name: 'C' }, headers: ifMatch('"0"') })
  expect([edited.status, edited.headers.get('etag')]).toEqual([200, '"3"'])
  const audit = await call('GET', '/api/audit')
  expect(audit.body.entries[0]).toMatchObject({ action: 'draft-edited', detail: 'revision 3: name' })
})

test('an edit from outside that is adopted stays, but for what the draft changed too', async () => {
  const api = await saltForTest()
  await editByHand(api, { coverage: 0.25, audience: { attribute: 'country', in: ['DE'] } })
  const audience = { attribute: 'country', in: ['AT'] }
  await api.call('PATCH', path, { body: { audience }, headers: ifMatch('"1"') })
  const body = { outside: 'adopt', confirm: ['audience-changed', 'coverage-lowered'] }
  const done = await api.call('POST', `${path}/publish`, { body })
  expect([done.status, done.body.detail]).toEqual([200, undefined])
  expect(JSON.stringify(done.body.changes)).toContain('AT')
  expect(JSON.stringify(done.body.changes)).not.toContain('0.25')
  expect(await pieceOf(api)).toMatchObject({ coverage: 0.25, audience })
  expect((await api.call('GET', path)).body).toMatchObject({
    revision: 3,
    coverage: 0.25,
    hasUnpublishedEdits: false,
  })
})

test('an edit from outside cannot be adopted when nobody can tell what it changed', async () => {
  const api = await saltForTest()
  await editByHand(api, { coverage: 0.25 })
  await api.redis.del('publish:documents')
  const refused = await api.call('POST', `${path}/publish`, { body: { outside: 'adopt' } })
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/outside'])
  expect(await pieceOf(api)).toMatchObject({ coverage: 0.25 })
})

test('what is paused stays paused when its draft is published', async () => {
  const api = await saltForTest()
  await api.call('POST', `${path}/pause`)
  await api.call('PATCH', path, { body: { coverage: 0.5 }, headers: ifMatch('"1"') })
  const done = await api.call('POST', `${path}/publish`, { body: { confirm: 'coverage-lowered' } })
  expect([done.status, done.body.state]).toEqual([200, 'paused'])
  expect(await pieceOf(api)).toMatchObject({ status: 'paused', coverage: 0.5 })
})

test('of two restarts at once each begins under a seed of its own, and the draft knows the last', async () => {
  const api = await saltForTest()
  await api.call('POST', `${path}/stop`)
  const restart = () => api.call('POST', `${path}/publish`, { body: { restart: true } })
  const answers = await Promise.all([restart(), restart()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const { body } = await api.call('GET', path)
  expect(body.record.seeds).toEqual(['salt-1', 'salt-2', 'salt-3'])
  expect(body).toMatchObject({ seed: 'salt-3', hasUnpublishedEdits: false })
})

test('a draft that was never published is told from an experiment that nobody knows', async () => {
  const api = await apiForTest(await servicesForTest(), ROOM)
  await api.call('POST', '/api/experiments', { body: NEW })
  const calls = [
    ...['pause', 'resume', 'stop'].map((verb) => () => api.call('POST', `${path}/${verb}`)),
    () => api.call('POST', `${path}/ship`, { body: { variant: 'treatment' } }),
    () => patchRatios(api, 0.4),
  ]
  for (const call of calls) {
    const { status, body } = await call()
    expect([status, body.code, body.detail]).toEqual([
      409,
      'wrong-state',
      'salt is a draft: publish it first',
    ])
  }
  expect((await api.call('POST', '/api/experiments/nowhere/pause')).status).toBe(404)
})
