import { describe, expect, test, vi } from 'vitest'
import { experiments as seed } from '#content/seed/experiments'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const BOLD = {
  headline: 'Salt on the window',
  text: 'Things for the days when the ferry does not go.',
  action: { label: 'Look', href: '/products' },
  image: 'shoal',
  layout: 'text-right',
}
const NEW = {
  id: 'hero-salt',
  slot: 'home.offer',
  name: 'Salt',
  content: { treatment: { en: { title: 'Salt', text: 'Salt on everything.' } } },
}

describe('drafts', () => {
  test('a draft is made with defaults, under the name of the session, and found again', async () => {
    const { call } = await apiForTest(await servicesForTest())
    const forged = {
      created: { by: { sub: 'x', name: 'x' }, at: 'y' },
      revision: 9,
      status: 'running',
      review: {},
    }
    const made = await call('POST', '/api/experiments', { body: { ...NEW, ...forged }, as: 'editor:Mara' })
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe('/api/experiments/hero-salt')
    expect(made.headers.get('etag')).toBe('"1"')
    expect(made.body).toMatchObject({
      id: 'hero-salt',
      state: 'draft',
      status: null,
      live: null,
      revision: 1,
      name: 'Salt',
      seed: 'hero-salt-1',
      coverage: 1,
      review: null,
      created: { by: { sub: 'u_Mara', name: 'Mara' } },
    })
    expect(made.body.variants.map(({ key, ratio }: { key: string; ratio: number }) => [key, ratio])).toEqual([
      ['control', 0.5],
      ['treatment', 0.5],
    ])
    const read = await call('GET', '/api/experiments/hero-salt', { as: 'viewer' })
    expect([read.status, read.headers.get('etag')]).toEqual([200, '"1"'])
    expect(read.body).toEqual(made.body)
    const conditional = await call('GET', '/api/experiments/hero-salt', {
      headers: { 'if-none-match': '"1"' },
    })
    expect([conditional.status, conditional.body]).toEqual([200, made.body])
    const { body } = await call('GET', '/api/experiments')
    expect(body.drafts).toMatchObject([
      { id: 'hero-salt', name: 'Salt', slot: 'home.offer', state: 'draft', revision: 1 },
    ])
    expect(body.experiments[0]).toMatchObject({ state: 'running', revision: 0, hasUnpublishedEdits: false })
    for (const id of ['hero-salt', 'hero-copy'])
      expect((await call('POST', '/api/experiments', { body: { ...NEW, id } })).status).toBe(409)
  })

  test.each([
    [{ id: 'Bad Id' }, '/id'],
    [{ slot: 'home.nowhere' }, '/slot'],
    [{ strange: 1 }, '/strange'],
    [
      {
        variants: [
          { key: 'a', ratio: 0.5, weight: 1 },
          { key: 'b', ratio: 0.5 },
        ],
      },
      '/variants/0/weight',
    ],
    [
      {
        variants: [
          { key: 'a', ratio: 0.5 },
          { key: 'b', ratio: 0.4 },
        ],
      },
      '/variants',
    ],
    [{ coverage: 2 }, '/coverage'],
    [{ audience: { attribut: 'country' } }, '/audience/attribut'],
    [{ content: { treatment: { en: { title: 'x'.repeat(99), text: 'y' } } } }, '/content/treatment/en/title'],
    [{ content: { treatment: { it: {} } } }, '/content/treatment/it'],
    [{ content: { control: { en: {} } } }, '/content/control'],
    [{ content: { nobody: { en: {} } } }, '/content/nobody'],
    [{ name: 'x'.repeat(121) }, '/name'],
    [
      { forced: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`v${index}`, 'treatment'])) },
      '/forced',
    ],
  ])('%j is refused at %s', async (changes, pointer) => {
    const { call } = await apiForTest(await servicesForTest())
    const { status, headers, body } = await call('POST', '/api/experiments', { body: { ...NEW, ...changes } })
    expect(status).toBe(400)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })

  test('bodies that are no definition get their 4xx, however deep they are', async () => {
    const { call } = await apiForTest(await servicesForTest())
    const deep = `${'{"all":['.repeat(7_000)}${']}'.repeat(7_000)}`
    const nested = `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`
    for (const [body, status] of [
      ['[]', 400],
      ['null', 400],
      ['{', 400],
      [`{"id":"deep","slot":"home.hero","audience":${deep.slice(0, 60_000)}`, 400],
      [`{"id":"big","name":"${'x'.repeat(70_000)}"}`, 413],
    ] as const)
      expect((await call('POST', '/api/experiments', { body })).status, body.slice(0, 40)).toBe(status)
    const patched = await call('PATCH', '/api/experiments/hero-copy', {
      body: `{"content":${nested}}`,
      headers: { 'if-match': '"0"' },
    })
    expect(patched.status).toBe(400)
  })

  test('of two editors who save the same draft the second gets 412 with what is there, and loses nothing', async () => {
    const { call } = await apiForTest(await servicesForTest())
    const first = await call('GET', '/api/experiments/hero-copy')
    const second = await call('GET', '/api/experiments/hero-copy')
    expect([first.headers.get('etag'), second.headers.get('etag')]).toEqual(['"0"', '"0"'])
    const saved = await call('PATCH', '/api/experiments/hero-copy', {
      body: { name: 'Of Ada', content: { bold: { en: BOLD } } },
      headers: { 'if-match': '"0"' },
      as: 'editor:Ada',
    })
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"1"'])
    expect(saved.body).toMatchObject({ name: 'Of Ada', hasUnpublishedEdits: true, status: 'running' })
    const lost = await call('PATCH', '/api/experiments/hero-copy', {
      body: { name: 'Of Bob' },
      headers: { 'if-match': '"0"' },
      as: 'editor:Bob',
    })
    expect([lost.status, lost.headers.get('etag')]).toEqual([412, '"1"'])
    expect(lost.headers.get('content-type')).toBe('application/problem+json')
    expect(lost.body).toMatchObject({
      code: 'draft-changed',
      changedBy: { name: 'Ada' },
      current: { id: 'hero-copy', revision: 1, name: 'Of Ada', content: { bold: { en: BOLD } } },
    })
    const again = await call('PATCH', '/api/experiments/hero-copy', {
      body: { name: 'Of Bob' },
      headers: { 'if-match': lost.headers.get('etag') ?? '' },
      as: 'editor:Bob',
    })
    expect(again.body).toMatchObject({ name: 'Of Bob', revision: 2, content: { bold: { en: BOLD } } })
  })

  test('twenty editors at once: each revision has one author, and each refused one was told', async () => {
    const { call } = await apiForTest(await servicesForTest())
    await call('POST', '/api/experiments', { body: NEW })
    const saves = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        call('PATCH', '/api/experiments/hero-salt', {
          body: { name: `n${index}` },
          headers: { 'if-match': '"1"' },
        }),
      ),
    )
    expect(saves.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(19).fill(412)])
    const any = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        call('PATCH', '/api/experiments/hero-salt', {
          body: { [`${name}`]: null, notes: name },
          headers: { 'if-match': '*' },
        }),
      ),
    )
    expect(any.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  test('a write without If-Match is 428, with a weak or another tag 412', async () => {
    const { call } = await apiForTest(await servicesForTest())
    for (const method of ['PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { body: { name: 'x' } } : {}
      expect((await call(method, '/api/experiments/hero-copy', body)).status).toBe(428)
      expect(
        (await call(method, '/api/experiments/nowhere', { ...body, headers: { 'if-match': '*' } })).status,
      ).toBe(404)
    }
    for (const tag of ['W/"0"', '"7"', '0', '"0'])
      expect(
        (
          await call('PATCH', '/api/experiments/hero-copy', {
            body: { name: 'x' },
            headers: { 'if-match': tag },
          })
        ).status,
      ).toBe(412)
  })

  test('a deleted draft is kept whole, named in the audit log, and a new one counts on', async () => {
    const { call, redis } = await apiForTest(await servicesForTest())
    await call('POST', '/api/experiments', { body: NEW, as: 'editor' })
    const live = await call('DELETE', '/api/experiments/hero-copy', { headers: { 'if-match': '*' } })
    expect([live.status, live.body.code]).toEqual([409, 'not-stored'])
    await call('PATCH', '/api/experiments/hero-copy', { body: { name: 'x' }, headers: { 'if-match': '"0"' } })
    const running = await call('DELETE', '/api/experiments/hero-copy', { headers: { 'if-match': '*' } })
    expect([running.status, running.body.code]).toEqual([409, 'still-live'])
    const gone = await call('DELETE', '/api/experiments/hero-salt', {
      headers: { 'if-match': '"1"' },
      as: 'editor',
    })
    expect([gone.status, gone.body]).toEqual([204, null])
    expect((await call('GET', '/api/experiments/hero-salt')).status).toBe(404)
    const { body } = await call('GET', '/api/audit')
    const [entry] = body.entries
    expect(entry).toMatchObject({ action: 'draft-deleted', subject: 'experiments/hero-salt', outcome: 'ok' })
    expect(entry.detail).toMatch(/^hero-salt, SHA-256 [\w-]{43}$/)
    const [kept] = await redis.lrange<{ id: string; draft: string }>('drafts:bin', 0, -1)
    const { id, definition } = JSON.parse(kept?.draft ?? '')
    const again = await call('POST', '/api/experiments', { body: { id, ...definition } })
    expect([again.status, again.headers.get('etag')]).toEqual([201, '"2"'])
    expect(again.body).toMatchObject({ name: 'Salt', content: NEW.content })
  })

  test('a stored draft that cannot be read is named, is not written over, and can be removed', async () => {
    const { call, redis } = await apiForTest(await servicesForTest())
    vi.spyOn(console, 'warn').mockReturnValue()
    await redis.hset('drafts', { old: '{"id":"old","revision":"x"}', 'hero-copy': 'no json' })
    const { body } = await call('GET', '/api/experiments')
    expect(body.unreadableDrafts.map(({ id }: { id: string }) => id).toSorted()).toEqual(['hero-copy', 'old'])
    expect(body.unreadableDrafts[0].faults.length).toBeGreaterThan(0)
    const made = await call('POST', '/api/experiments', { body: { ...NEW, id: 'old' } })
    expect([made.status, made.body.code]).toEqual([409, 'draft-unreadable'])
    const edited = await call('PATCH', '/api/experiments/hero-copy', {
      body: { name: 'x' },
      headers: { 'if-match': '"0"' },
    })
    expect([edited.status, edited.body.code]).toEqual([409, 'draft-unreadable'])
    for (const id of ['old', 'hero-copy']) {
      const kept = await call('DELETE', `/api/experiments/${id}`, { headers: { 'if-match': '"0"' } })
      expect([kept.status, kept.body.code]).toEqual([409, 'draft-unreadable'])
      expect((await call('DELETE', `/api/experiments/${id}`, { headers: { 'if-match': '*' } })).status).toBe(
        204,
      )
    }
    expect((await call('POST', '/api/experiments', { body: { ...NEW, id: 'old' } })).status).toBe(201)
  })

  test('a dead store changes nothing and says when to try again', async () => {
    const { call, services } = await apiForTest(await servicesForTest())
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(console, 'warn').mockReturnValue()
    for (const base of [services.redisRest, services.edgeConfigApi]) {
      await control(base, '/__fault', { down: true })
      for (const answer of [
        await call('POST', '/api/experiments', { body: NEW }),
        await call('PATCH', '/api/experiments/hero-copy', {
          body: { name: 'x' },
          headers: { 'if-match': '"0"' },
        }),
        await call('POST', '/api/experiments/hero-copy/pause'),
        await call('POST', '/api/experiments/hero-copy/publish'),
      ]) {
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
      }
      await control(base, '/__fault', {})
    }
    expect((await call('GET', '/api/experiments')).body).toMatchObject({ version: 1, drafts: [] })
    expect((await call('GET', '/api/experiments/hero-copy')).body).toMatchObject({
      revision: 0,
      status: 'running',
    })
  })

  test('without Redis the live experiment is shown, without a draft and so without an ETag', async () => {
    const { call, services } = await apiForTest(await servicesForTest())
    vi.spyOn(console, 'warn').mockReturnValue()
    await control(services.redisRest, '/__fault', { down: true })
    const one = await call('GET', '/api/experiments/hero-copy')
    expect([one.status, one.headers.get('etag')]).toEqual([200, null])
    expect(one.body).toMatchObject({ id: 'hero-copy', counted: false, revision: null })
    expect((await call('GET', '/api/experiments')).body).toMatchObject({ counted: false, drafts: null })
  })
})

test('a hand edit that breaks one experiment is named by its pointer, and the others are there', async () => {
  const { call, writeDocuments } = await apiForTest(await servicesForTest())
  vi.spyOn(console, 'warn').mockReturnValue()
  const [hero, ...others] = seed.experiments
  const broken = { ...hero, variants: [{ key: 'control', ratio: 0.5 }] }
  await writeDocuments({ experiments: { ...seed, experiments: [broken, ...others] } })
  const { body } = await call('GET', '/api/experiments')
  expect(body.experiments.map(({ id }: { id: string }) => id)).toEqual(['offer-wording', 'promise-position'])
  expect(body.faults[0].pointer).toMatch(/^\/experiments\/0\/variants/)
  const one = await call('GET', '/api/experiments/hero-copy')
  expect(one.status).toBe(404)
  expect(one.body.errors[0].pointer).toMatch(/^\/experiments\/0\/variants/)
})
