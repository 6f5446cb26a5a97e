import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'
import { serveLive } from './testing/serve-live.ts'

const HERO = 'experiment:hero-copy'
const TAB = 'tab-0001'

async function liveForTest() {
  const api = await apiForTest(await servicesForTest())
  const { announce } = await import('#lib/live/announce')
  const live = await serveLive()

  /** How many connections to Redis listen to a topic. */
  async function listeners(topic: string): Promise<number> {
    const { redisRest, redisToken } = api.services
    const headers = { authorization: `Bearer ${redisToken}` }
    const body = JSON.stringify(['PUBSUB', 'NUMSUB', `live:${topic}`])
    const response = await fetch(redisRest, { method: 'POST', headers, body })
    return ((await response.json()) as { result: [string, number] }).result[1]
  }

  const say = (n: number) => announce('experiments', { type: 'notice', body: { n } })
  return { ...api, ...live, listeners, announce, say }
}

/** Cuts the connections that are there by then, as a network would; those that are made later stay. */
function cutSubscriptions(): () => void {
  const open = globalThis.fetch
  const cutting: AbortController[] = []
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    if (!String(input).includes('/subscribe/')) return open(input, init)
    const cut = new AbortController()
    cutting.push(cut)
    return open(input, { ...init, signal: AbortSignal.any([cut.signal, init.signal ?? cut.signal]) })
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return () => {
    for (const cut of cutting.splice(0)) cut.abort()
  }
}

describe('who may listen', () => {
  test('whoever may see the console, and nobody else: no customer, no machine, no stranger', async () => {
    const { open, post } = await liveForTest()
    for (const topic of ['events', 'experiments', 'inbox', HERO]) {
      expect([topic, (await open(topic, { as: '' })).status]).toEqual([topic, 401])
      for (const as of ['customer', 'ingest'])
        expect([as, (await open(topic, { as })).status]).toEqual([as, 403])
      const { status, response } = await open(topic)
      expect([topic, status, response.headers.get('content-type')]).toEqual([
        topic,
        200,
        'text/event-stream; charset=utf-8',
      ])
    }
    for (const topic of ['', 'users', 'experiment:', 'experiment:A', 'experiment:a:b'])
      expect([topic, (await open(topic)).status]).toEqual([topic, 400])
    const presence = { topic: HERO, type: 'presence', body: { client: TAB } }
    expect((await post(presence, '')).status).toBe(401)
    expect((await post(presence, 'customer')).status).toBe(403)
  })

  test('an edit is for editors, presence for everybody who may look', async () => {
    const { post } = await liveForTest()
    const edit = {
      topic: HERO,
      type: 'edit',
      body: { client: TAB, pointer: '/name', value: 'x', revision: 1 },
    }
    expect((await post(edit, 'viewer')).status).toBe(403)
    expect((await post(edit, 'editor')).status).toBe(204)
    expect((await post({ topic: HERO, type: 'presence', body: { client: TAB } }, 'viewer')).status).toBe(204)
  })

  test('a stream ends with the token that opened it, so that whoever comes again is checked again', async () => {
    const { open } = await liveForTest()
    const { frames } = await open('inbox', { ttlSeconds: 2 })
    expect((await frames.next())?.event).toBe('snapshot')
    expect(await frames.next()).toBeNull()
  })
})

describe('what is told', () => {
  test('the state first, then what happens, each with an id', async () => {
    const { open, announce } = await liveForTest()
    const { frames } = await open('experiments')
    expect(await frames.next()).toMatchObject({ event: 'snapshot', data: { body: { drafts: {} } } })
    await announce('experiments', { type: 'notice', body: { n: 1 }, by: { sub: 'u_mara', name: 'Mara' } })
    const told = await frames.next()
    expect(told).toMatchObject({ event: 'notice', data: { body: { n: 1 }, by: { name: 'Mara' } } })
    expect(told?.id).toMatch(/^\d+-\d+$/)
  })

  test('whoever comes again gets exactly what they missed, and the state once that is no longer known', async () => {
    const { open, say, redis } = await liveForTest()
    await say(0)
    const first = await open('experiments')
    const { id } = await first.frames.until('snapshot')
    first.close()
    for (const n of [1, 2, 3]) await say(n)
    const again = await open('experiments', { lastEventId: id ?? '' })
    await say(4)
    for (const n of [1, 2, 3, 4]) expect((await again.frames.next())?.data.body).toEqual({ n })
    await redis.xtrim('live:experiments', { strategy: 'MAXLEN', exactness: '=', threshold: 1 })
    expect((await (await open('experiments', { lastEventId: id ?? '' })).frames.next())?.event).toBe(
      'snapshot',
    )
    const forged = await open('experiments', { lastEventId: '9'.repeat(40) })
    expect((await forged.frames.next())?.event).toBe('snapshot')
  })

  test('a written, reviewed and removed draft, and a publish, are told on the list and on the experiment', async () => {
    const { open, call } = await liveForTest()
    const [list, own] = [await open('experiments'), await open('experiment:spring')]
    const body = { id: 'spring', slot: 'home.hero' }
    expect(await call('POST', '/api/experiments', { as: 'editor:mara', body })).toMatchObject({ status: 201 })
    for (const { frames } of [list, own])
      expect((await frames.until('draft-written')).data).toMatchObject({
        by: { name: 'mara' },
        body: { id: 'spring', revision: 1, state: 'edited' },
      })
    await call('DELETE', '/api/experiments/spring', { as: 'editor', headers: { 'if-match': '*' } })
    expect((await own.frames.until('draft-removed')).data.body).toEqual({ id: 'spring' })
    const { body: paused } = await call('POST', '/api/experiments/hero-copy/pause', { body: {} })
    expect(paused.published).toBe(true)
    expect((await list.frames.until('published')).data.body).toMatchObject({
      version: paused.version,
      action: 'pause',
      experiment: 'hero-copy',
    })
  })
})

describe('presence and edits', () => {
  test('two people on one experiment see each other and each other’s edits; a third finds both there', async () => {
    const { open, post } = await liveForTest()
    const [mara, noor] = [await open(HERO, { as: 'editor:mara' }), await open(HERO, { as: 'editor:noor' })]
    const since = Date.now()
    await post(
      { topic: HERO, type: 'presence', body: { client: TAB, field: 'Headline of B' } },
      'editor:mara',
    )
    expect((await noor.frames.until('presence')).data.body).toMatchObject({
      client: TAB,
      field: 'Headline of B',
      by: { sub: 'u_mara', name: 'mara' },
    })
    const edit = {
      client: 'tab-0002',
      pointer: '/content/bold/en/headline',
      value: 'Rain or shine',
      revision: 1,
    }
    await post({ topic: HERO, type: 'edit', body: edit }, 'editor:noor')
    expect((await mara.frames.until('edit')).data.body).toEqual({ ...edit, by: 'noor' })
    expect(Date.now() - since).toBeLessThan(2_000)
    const third = await (await open(HERO)).frames.until('snapshot')
    expect(third.data.body).toMatchObject({
      present: [{ client: TAB, by: { name: 'mara' } }],
      edits: [{ ...edit, by: 'noor' }],
    })
    await post({ topic: HERO, type: 'leave', body: { client: TAB } }, 'editor:mara')
    expect((await noor.frames.until('leave')).data.body).toEqual({ client: TAB })
    expect((await (await open(HERO)).frames.until('snapshot')).data.body.present).toEqual([])
  })

  test('whoever does not say for 30 seconds that they are there has gone', async () => {
    const { redis, open } = await liveForTest()
    const at = new Date(Date.now() - 31_000).toISOString()
    const gone = { client: TAB, by: { sub: 'u', name: 'U' }, field: null, at }
    await redis.hset('live:presence:hero-copy', { [TAB]: JSON.stringify(gone) })
    expect((await (await open(HERO)).frames.until('snapshot')).data.body.present).toEqual([])
  })

  test('what is too long, too often, of the wrong shape or from another site is refused', async () => {
    const { post, tokenOf, base } = await liveForTest()
    const edit = (value: unknown) => ({
      topic: HERO,
      type: 'edit',
      body: { client: TAB, pointer: '/name', value, revision: 1 },
    })
    expect((await post(edit('x'.repeat(5_000)))).status).toBe(400)
    expect((await post(edit('x'.repeat(9_000)))).status).toBe(413)
    const presence = { topic: HERO, type: 'presence', body: { client: TAB } }
    for (const wrong of [
      { ...presence, topic: 'events' },
      { ...presence, type: 'published' },
      { ...presence, body: { client: TAB, by: { sub: 'boss', name: 'Boss' } } },
      { ...presence, body: { client: 'a b' } },
      [],
    ])
      expect([wrong, (await post(wrong)).status]).toEqual([wrong, 400])
    expect((await post('{', 'editor')).status).toBe(400)
    const foreign = await fetch(base, {
      method: 'POST',
      body: JSON.stringify(presence),
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'cross-site',
        cookie: `sl_session=${await tokenOf('editor')}`,
      },
    })
    expect(foreign.status).toBe(403)
    const statuses = await Promise.all(Array.from({ length: 120 }, () => post(presence, 'editor:busy')))
    expect(statuses.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect(statuses.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('1')
  })
})

describe('connections', () => {
  test('many tabs share one connection to Redis, and the last that is closed frees it within a second', async () => {
    const { open, listeners } = await liveForTest()
    const tabs = await Promise.all([1, 2, 3, 4].map(() => open('inbox')))
    for (const { frames } of tabs) await frames.until('snapshot')
    expect(await listeners('inbox')).toBe(1)
    for (const tab of tabs.slice(1)) tab.close()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await listeners('inbox')).toBe(1)
    const since = Date.now()
    tabs[0]?.close()
    while ((await listeners('inbox')) > 0) expect(Date.now() - since).toBeLessThan(1_000)
  })

  test('a client that does not read loses the middle, is told so, and gets the state anew', async () => {
    const { open, announce, base, tokenOf } = await liveForTest()
    const token = await tokenOf('viewer')
    const slow = await fetch(`${base}?topic=experiments`, { headers: { authorization: `Bearer ${token}` } })
    const watching = await open('experiments')
    const long = 'x'.repeat(60_000)
    for (let n = 0; n < 340; n++) await announce('experiments', { type: 'notice', body: { n, long } })
    for (;;) if ((await watching.frames.until('notice')).data.body.n === 339) break
    const { readFrames } = await import('./testing/read-frames.ts')
    const frames = readFrames(slow)
    expect((await frames.next())?.event).toBe('snapshot')
    const seen: (number | string)[] = []
    let missed = 0
    while (seen.at(-1) !== 339) {
      const { event, data } = (await frames.next()) ?? { event: 'end', data: {} }
      if (event === 'gap') missed = data.body.missed
      else seen.push(event === 'notice' ? data.body.n : event)
    }
    const at = seen.indexOf('snapshot')
    expect(seen.slice(0, at)).toEqual(Array.from({ length: at }, (_, n) => n))
    expect(missed).toBeGreaterThan(20)
    expect(seen.slice(at + 1)).toEqual(Array.from({ length: 340 - at - missed }, (_, n) => at + missed + n))
  })

  test('while Redis is away nobody is let wait for it', async () => {
    const { open, services } = await liveForTest()
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await control(services.redisRest, '/__fault', { down: true })
    const refused = await open('experiments')
    expect([refused.status, refused.response.headers.get('retry-after')]).toEqual([503, '5'])
    await control(services.redisRest, '/__fault', {})
    expect((await open('experiments')).status).toBe(200)
  })

  test('a connection to Redis that breaks is made anew, and nothing that was told meanwhile is lost', async () => {
    const { open, say } = await liveForTest()
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const cut = cutSubscriptions()
    const { frames } = await open('experiments')
    await say(0)
    expect((await frames.until('notice')).data.body).toEqual({ n: 0 })
    cut()
    for (const n of [1, 2, 3]) await say(n)
    for (const n of [1, 2, 3]) expect((await frames.until('notice')).data.body).toEqual({ n })
    await say(4)
    expect((await frames.until('notice')).data.body).toEqual({ n: 4 })
  })
})
