import { expect, test, vi } from 'vitest'
import type { Draft } from '#lib/core/experiments/draft'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../emulators/services-for-test.ts'

const MARA = { by: { sub: 'u_1', name: 'Mara' }, at: '2026-11-21T10:00:00Z' }

function draftWith(changes: Partial<Draft> = {}): Draft {
  return {
    id: 'hero-copy',
    revision: 1,
    definition: { slot: 'home.hero' },
    created: MARA,
    updated: MARA,
    review: null,
    ...changes,
  }
}

async function storeForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { redis } = await import('#lib/stores/redis/client')
  return { redis: redis(), ...(await import('./draft-store.ts')) }
}

test('of two who write over the same revision one wins, and the other is shown what is there', async () => {
  const { writeDraft, readDraft } = await storeForTest()
  const first = draftWith({ writes: 1 })
  expect(await writeDraft(draftWith(), null)).toEqual({ ok: true, draft: first })
  const second = (name: string) => draftWith({ revision: 2, definition: { slot: 'home.hero', name } })
  const writings = await Promise.all([writeDraft(second('A'), first), writeDraft(second('B'), first)])
  expect(writings.filter(({ ok }) => ok)).toHaveLength(1)
  const stored = await readDraft('hero-copy')
  expect(writings.find(({ ok }) => !ok)).toEqual({ ok: false, current: stored })
  expect(await writeDraft(draftWith(), null)).toEqual({ ok: false, current: stored })
})

test('numbers as text stay text, and what is written is what is read', async () => {
  const { writeDraft, readDraft, readDrafts } = await storeForTest()
  const draft = draftWith({
    definition: { slot: 'home.hero', name: '123', seed: '1e400', forced: { '7': 'a' } },
  })
  await writeDraft(draft, null)
  expect(await readDraft('hero-copy')).toEqual({ ...draft, writes: 1 })
  expect(await readDrafts()).toEqual([{ ...draft, writes: 1 }])
})

test('a signature under the same revision is not written over by who did not read it', async () => {
  const { writeDraft, removeDraft, readDraft } = await storeForTest()
  await writeDraft(draftWith(), null)
  const read = await readDraft('hero-copy')
  const approved = draftWith({ review: { requested: MARA, approved: MARA } })
  expect(await writeDraft(approved, read)).toMatchObject({ ok: true })
  const stale = draftWith({ review: { requested: MARA, approved: null } })
  expect(await writeDraft(stale, read)).toMatchObject({ ok: false, current: { review: { approved: MARA } } })
  expect(await removeDraft('hero-copy', read ?? '*')).toMatchObject({ ok: false })
  expect(await readDraft('hero-copy')).toMatchObject({ review: { approved: MARA } })
})

test('a removed draft leaves its last revision behind, so that a new one counts on', async () => {
  const { writeDraft, removeDraft, readDraft } = await storeForTest()
  await writeDraft(draftWith({ revision: 7 }), null)
  expect(await removeDraft('hero-copy', draftWith({ revision: 6, writes: 1 }))).toMatchObject({
    ok: false,
    current: { revision: 7 },
  })
  expect(await removeDraft('hero-copy', draftWith({ revision: 7, writes: 1 }))).toEqual({ ok: true })
  expect(await readDraft('hero-copy')).toBeNull()
  expect(await writeDraft(draftWith({ revision: 1 }), null)).toMatchObject({
    ok: true,
    draft: { revision: 8 },
  })
  expect(await readDraft('hero-copy')).toMatchObject({ revision: 8 })
})

test('the last 200 removed drafts are kept whole, also one that cannot be read', async () => {
  const { redis, writeDraft, removeDraft } = await storeForTest()
  await redis.rpush('drafts:bin', ...Array(250).fill('old'))
  await redis.hset('drafts', { 'hero-copy': '{"half' })
  await removeDraft('hero-copy', '*')
  await writeDraft(draftWith(), null)
  await removeDraft('hero-copy', '*')
  const [whole, broken] = await redis.lrange<{ draft: string }>('drafts:bin', 0, -1)
  expect(JSON.parse(whole?.draft ?? '')).toEqual(draftWith({ writes: 1 }))
  expect(broken).toMatchObject({ id: 'hero-copy', draft: '{"half' })
  expect(await redis.llen('drafts:bin')).toBe(200)
})

test.each(['no json', '{"id":"hero-copy","revision":"x"}', '[1]', '7'])(
  'a stored draft that is %s is reported, keeps nobody from the others, and is not written over',
  async (broken) => {
    const { redis, writeDraft, readDraft, readStoredDrafts, removeDraft } = await storeForTest()
    const warn = vi.spyOn(console, 'warn').mockClear().mockReturnValue()
    await redis.hset('drafts', { 'hero-copy': broken })
    await writeDraft(draftWith({ id: 'other' }), null)
    expect(await readDraft('hero-copy')).toBeNull()
    expect(warn).toHaveBeenCalledOnce()
    const { drafts, unreadable } = await readStoredDrafts()
    expect(drafts.map(({ id }) => id)).toEqual(['other'])
    expect(unreadable.map(({ id }) => id)).toEqual(['hero-copy'])
    expect(unreadable[0]?.faults.length).toBeGreaterThan(0)
    expect(await writeDraft(draftWith(), null)).toEqual({ ok: false, current: null })
    expect(await removeDraft('hero-copy', '*')).toEqual({ ok: true })
  },
)
