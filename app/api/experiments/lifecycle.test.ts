import { describe, expect, test, vi } from 'vitest'
import { content as seedContent } from '#content/seed/content'
import { experiments as seed } from '#content/seed/experiments'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const HERO = seedContent['hero-copy/1/bold']
const offer = (title: string) => ({
  en: { title, text: 'Salt on everything.' },
  de: { title, text: 'Salz.' },
})
const NEW = { id: 'salt', slot: 'home.offer', name: 'Salt', content: { treatment: offer('Salt') } }
const path = '/api/experiments/salt'
/** The seed with room for another experiment on the strip under the hero. */
const ROOM = { ...seed, experiments: seed.experiments.filter(({ slot }) => slot !== 'home.offer') }
type Api = Awaited<ReturnType<typeof apiForTest>>

const piece = async ({ live }: Api, id: string) =>
  ((await live()).experiments as { id: string }[]).find((one) => one.id === id)

describe('the life of an experiment', () => {
  test('goes from draft over review, approval, publish, pause and resume to a shipped winner', async () => {
    const api = await apiForTest(await servicesForTest(), ROOM)
    const { call } = api
    const states: unknown[] = []
    const step = async (verb: string, body?: unknown, as = 'publisher') => {
      const answer = await call('POST', `${path}/${verb}`, { ...(body !== undefined && { body }), as })
      expect([verb, answer.status, answer.body?.detail ?? '']).toEqual([verb, 200, ''])
      states.push(answer.body.state)
      return answer.body
    }
    await call('POST', '/api/experiments', { body: NEW, as: 'editor' })
    expect(
      (
        await call('PATCH', '/api/settings', {
          body: { approvals: 'required' },
          headers: { 'if-match': '*' },
          as: 'owner',
        })
      ).status,
    ).toBe(200)
    const early = await call('POST', `${path}/publish`)
    expect([early.status, early.body.code]).toEqual([409, 'approval-needed'])
    expect((await call('POST', `${path}/approve`)).body.code).toBe('not-in-review')
    await step('review', undefined, 'editor')
    const own = await call('POST', `${path}/approve`, { as: 'publisher:editor' })
    expect([own.status, own.body.code]).toEqual([403, 'own-edit'])
    expect((await call('GET', `${path}/preflight`)).body).toMatchObject({
      blocked: 'approval-needed',
    })
    const approved = await step('approve')
    expect(approved.review.approved.by.name).toBe('publisher')
    expect((await call('GET', `${path}/preflight`, { as: 'viewer' })).body).toMatchObject({
      blocked: null,
      version: 2,
      biases: [],
      outsideChanges: [],
    })
    expect((await api.live()).version).toBe(1)
    const published = await step('publish')
    expect(published).toMatchObject({
      version: 2,
      experiment: 'salt',
      published: true,
      propagationSeconds: 5,
    })
    expect(published.sentence).toContain('salt')
    expect(published.bytes.used).toBeLessThan(published.bytes.limit)
    expect(published.pages.map((page: { path: string }) => page.path)).toContain('/')
    await step('pause')
    expect(await piece(api, 'salt')).toMatchObject({ status: 'paused' })
    const paused = await call('POST', `${path}/pause`)
    expect([paused.status, paused.body.code]).toEqual([409, 'wrong-state'])
    await step('resume')
    await step('ship', { variant: 'treatment' })
    expect(states).toEqual(['review', 'review', 'running', 'paused', 'running', 'shipped'])
    const { body } = await call('GET', path)
    expect(body).toMatchObject({
      state: 'shipped',
      status: 'ended',
      record: { conclusion: { variant: 'treatment' } },
    })
    const slot = await call('GET', '/api/slots/home.offer')
    expect(slot.body.slot.rules[0].content).toEqual(offer('Salt'))
    const history = await call('GET', '/api/history', { as: 'viewer' })
    expect(history.body.entries.map((entry: { action: string }) => entry.action)).toEqual([
      'ship',
      'resume',
      'pause',
      'publish',
    ])
    const audit = await call('GET', '/api/audit')
    expect(audit.body.entries.map((entry: { action: string }) => entry.action)).toEqual(
      expect.arrayContaining([
        'draft-created',
        'settings-changed',
        'review-requested',
        'draft-approved',
        'publish',
        'ship',
      ]),
    )
  })

  test('what was stopped starts again under a new seed only, and its draft knows the seed from then on', async () => {
    const api = await apiForTest(await servicesForTest(), ROOM)
    const { call } = api
    await call('POST', '/api/experiments', { body: NEW })
    await call('POST', `${path}/publish`)
    const stopped = await call('POST', `${path}/stop`)
    expect(stopped.body).toMatchObject({ state: 'stopped', published: true })
    const refused = await call('POST', `${path}/publish`)
    expect([refused.status, refused.body.code]).toEqual([409, 'new-seed-needed'])
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/seed' })
    expect(refused.body.errors[0].detail).toContain('salt-2')
    expect((await call('GET', `${path}/preflight`)).body).toMatchObject({ blocked: 'new-seed-needed' })
    const again = await call('POST', `${path}/publish`, { body: { restart: true } })
    expect([again.status, again.body.state]).toEqual([200, 'running'])
    expect(await piece(api, 'salt')).toMatchObject({ seed: 'salt-2' })
    expect((await call('GET', path)).body).toMatchObject({
      seed: 'salt-2',
      hasUnpublishedEdits: false,
      record: { seeds: ['salt-1', 'salt-2'] },
    })
  })

  test('an edit that would bias a running test is named, and goes live when it is confirmed', async () => {
    const api = await apiForTest(await servicesForTest(), ROOM)
    const { call } = api
    const variants = [
      { key: 'control', ratio: 0.2 },
      { key: 'bold', ratio: 0.8 },
    ]
    await call('PATCH', '/api/experiments/hero-copy', { body: { variants }, headers: { 'if-match': '"0"' } })
    const refused = await call('POST', '/api/experiments/hero-copy/publish')
    expect([refused.status, refused.body.code]).toEqual([409, 'needs-confirmation'])
    expect(refused.body.biases).toMatchObject([{ code: 'ratios-changed', experiment: 'hero-copy' }])
    expect(refused.body.detail).toContain('ratios-changed')
    expect(refused.body.changes.length).toBeGreaterThan(0)
    const wrong = await call('POST', '/api/experiments/hero-copy/publish', {
      body: { confirm: ['content-changed'] },
    })
    expect(wrong.status).toBe(409)
    const dry = await call('POST', '/api/experiments/hero-copy/publish', {
      body: { confirm: ['ratios-changed'], dryRun: true },
    })
    expect(dry.body).toMatchObject({ published: false, version: 2 })
    expect((await api.live()).version).toBe(1)
    const done = await call('POST', '/api/experiments/hero-copy/publish', {
      body: { confirm: ['ratios-changed'] },
    })
    expect(done.body).toMatchObject({ published: true, version: 2 })
    expect(done.body.sentence).toContain('80')
    expect((await call('GET', '/api/experiments/hero-copy')).body).toMatchObject({
      revision: 1,
      hasUnpublishedEdits: false,
    })
  })

  test('ratios that are published by themselves are the draft’s too, and its next publish takes nothing back', async () => {
    const { call } = await apiForTest(await servicesForTest(), ROOM)
    await call('PATCH', '/api/experiments/hero-copy', { body: { name: 'x' }, headers: { 'if-match': '"0"' } })
    await call('POST', '/api/experiments/hero-copy/publish')
    const patched = await call('PATCH', '/api/experiments/hero-copy/ratios', {
      body: { version: 1, ratios: { control: 0.1, bold: 0.9 } },
      headers: { 'content-type': 'application/json' },
    })
    expect(patched.status).toBe(200)
    const { body } = await call('GET', '/api/experiments/hero-copy')
    expect(body.variants[1]).toMatchObject({ key: 'bold', ratio: 0.9 })
    const next = await call('POST', '/api/experiments/hero-copy/publish')
    expect([next.status, next.body.published]).toEqual([200, false])
  })

  test('If-Match of a publish names the draft that its publisher saw', async () => {
    const { call } = await apiForTest(await servicesForTest(), ROOM)
    await call('POST', '/api/experiments', { body: NEW })
    await call('PATCH', path, { body: { name: 'y' }, headers: { 'if-match': '"1"' }, as: 'editor:Ada' })
    const lost = await call('POST', `${path}/publish`, { headers: { 'if-match': '"1"' } })
    expect([lost.status, lost.body.code, lost.body.changedBy.name]).toEqual([412, 'draft-changed', 'Ada'])
    expect((await call('POST', `${path}/publish`, { headers: { 'if-match': '"2"' } })).status).toBe(200)
  })
})

test('a publish that is sent again with its key is answered as before, and another with that key is refused', async () => {
  const api = await apiForTest(await servicesForTest(), ROOM)
  const { call } = api
  await call('POST', '/api/experiments', { body: NEW })
  const headers = { 'idempotency-key': '"k-1"' }
  const first = await call('POST', `${path}/publish`, { headers })
  const again = await call('POST', `${path}/publish`, { headers })
  expect(first.body).toMatchObject({ version: 2, published: true, replayed: false })
  expect(again.body).toMatchObject({
    version: 2,
    published: true,
    replayed: true,
    sentence: first.body.sentence,
  })
  expect((await api.live()).version).toBe(2)
  const other = await call('POST', `${path}/publish`, { headers, body: { confirm: ['ratios-changed'] } })
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-reused'])
  for (const key of ['', 'x'.repeat(256), 'ü'])
    expect((await call('POST', `${path}/publish`, { headers: { 'idempotency-key': key } })).status, key).toBe(
      400,
    )
})

test('twelve experiments on one path are refused, and the message says what to group', async () => {
  const fleet = Array.from({ length: 11 }, (_, index) => ({
    ...seed.experiments[1],
    coverage: 0.5,
    slot: index % 2 ? 'home.hero' : 'home.offer',
    id: `offer-${index}`,
    seed: `offer-${index}-1`,
    variants: [
      { key: 'control', ratio: 0.5 },
      { key: 'treatment', ratio: 0.5 },
    ],
  }))
  const texts = Object.fromEntries(
    fleet.map(({ id, slot }) => [`${id}/1/treatment`, slot === 'home.hero' ? HERO : offer(id)]),
  )
  const api = await apiForTest(await servicesForTest(), { ...seed, experiments: fleet })
  await api.writeDocuments({ content: { ...seedContent, ...texts } })
  await api.call('POST', '/api/experiments', { body: NEW })
  const refused = await api.call('POST', `${path}/publish`)
  expect([refused.status, refused.body.code]).toEqual([422, 'lint'])
  expect(refused.body.detail).toMatch(/group/i)
  expect(refused.body.errors.length).toBeGreaterThan(0)
  expect((await api.live()).version).toBe(1)
  expect((await api.call('GET', `${path}/preflight`)).body).toMatchObject({ blocked: 'lint' })
})

describe('an edit from outside', () => {
  async function editedOutside() {
    const api = await apiForTest(await servicesForTest(), ROOM)
    await api.call('POST', '/api/experiments', { body: NEW })
    await api.call('POST', `${path}/publish`)
    const document = await api.live()
    const edited = (document.experiments as { id: string }[]).map((one) =>
      one.id === 'salt' ? { ...one, coverage: 0.25 } : one,
    )
    await api.writeDocuments({ experiments: { ...document, experiments: edited } })
    await api.call('PATCH', path, { body: { coverage: 0.5 }, headers: { 'if-match': '"1"' } })
    const refused = await api.call('POST', `${path}/publish`, { body: { confirm: ['coverage-lowered'] } })
    expect([refused.status, refused.body.code]).toEqual([409, 'outside-edit'])
    expect(refused.body.outsideChanges).toMatchObject([{ subject: 'experiments/salt', after: 0.25 }])
    expect(refused.body.detail).toContain('adopt')
    return api
  }

  test.each(['adopt', 'overwrite'] as const)('is shown, and then %sed', async (outside) => {
    const api = await editedOutside()
    const done = await api.call('POST', `${path}/publish`, {
      body: { outside, confirm: ['coverage-lowered'] },
    })
    expect([done.status, done.body.detail]).toEqual([200, undefined])
    expect(await piece(api, 'salt')).toMatchObject({ coverage: 0.5 })
    const { body } = await api.call('GET', '/api/history')
    expect(body.entries.map((entry: { action: string }) => entry.action)).toEqual([
      'publish',
      'outside-edit',
      'publish',
    ])
  })
})

test('a version is shown with its documents, and can be put back', async () => {
  const api = await apiForTest(await servicesForTest(), ROOM)
  const { call } = api
  await call('POST', '/api/experiments', { body: NEW })
  await call('POST', `${path}/publish`)
  await call('POST', `${path}/pause`)
  const version = await call('GET', '/api/history/2', { as: 'viewer' })
  expect(version.body).toMatchObject({
    version: 2,
    action: 'publish',
    documents: { experiments: { version: 2 } },
  })
  const back = await call('POST', '/api/history/2/rollback')
  expect(back.body).toMatchObject({ version: 4, published: true, experiment: null })
  expect(await piece(api, 'salt')).toMatchObject({ status: 'running' })
  expect((await call('GET', '/api/history?limit=2')).body.entries).toHaveLength(2)
  const older = await call('GET', '/api/history?before=3')
  expect(older.body.entries.map((entry: { version: number }) => entry.version)).toEqual([2])
  for (const [method, where, status] of [
    ['GET', '/api/history/99', 404],
    ['GET', '/api/history/x', 404],
    ['POST', '/api/history/99/rollback', 404],
    ['GET', '/api/history?limit=x', 400],
    ['GET', '/api/history?limt=1', 400],
    ['GET', '/api/audit?before=yesterday', 400],
  ] as const)
    expect((await call(method, where)).status, where).toBe(status)
})

test('while a store is dead nothing is published, and what was live stays', async () => {
  const api = await apiForTest(await servicesForTest(), ROOM)
  const { call, services } = api
  vi.spyOn(console, 'error').mockReturnValue()
  vi.spyOn(console, 'warn').mockReturnValue()
  for (const base of [services.redisRest, services.edgeConfigApi]) {
    await control(base, '/__fault', { down: true })
    for (const [method, where, body] of [
      ['POST', '/api/experiments/hero-copy/stop', undefined],
      ['POST', '/api/experiments/hero-copy/ship', { variant: 'bold' }],
      ['PUT', '/api/holdout', { coverage: 0.1, seed: 'h1' }],
    ] as const) {
      const answer = await call(method, where, body === undefined ? {} : { body })
      expect([where, answer.status, answer.headers.get('retry-after')]).toEqual([where, 503, '5'])
    }
    await control(base, '/__fault', {})
  }
  expect(await api.live()).toEqual(ROOM)
})

test('an option that is misspelt is refused, since to pass it over could publish', async () => {
  const api = await apiForTest(await servicesForTest(), ROOM)
  for (const body of [{ dryrun: true }, { confirm: ['all'] }, { version: '1' }, { by: { sub: 'x' } }, []]) {
    const { status, body: answer } = await api.call('POST', '/api/experiments/hero-copy/pause', { body })
    expect([status, answer.errors.length > 0], JSON.stringify(body)).toEqual([400, true])
  }
  expect((await api.call('POST', '/api/experiments/hero-copy/ship', { body: {} })).status).toBe(400)
  const unknown = await api.call('POST', '/api/experiments/hero-copy/ship', { body: { variant: 'nobody' } })
  expect([unknown.status, unknown.body.code]).toEqual([400, 'invalid'])
  expect((await api.call('POST', '/api/experiments/nowhere/pause')).status).toBe(404)
  expect((await api.call('POST', '/api/experiments/nowhere/publish')).status).toBe(404)
  expect(await api.live()).toEqual(ROOM)
})
