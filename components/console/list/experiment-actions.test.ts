import { afterEach, expect, test, vi } from 'vitest'
import { archiveExperiment, copyOf, duplicateExperiment } from './experiment-actions.ts'

const HERO = {
  id: 'hero',
  name: 'Hero',
  slot: 'home.hero',
  seed: 'hero-1',
  schedule: { end: '2026-12-01T00:00:00Z' },
}

afterEach(() => vi.unstubAllGlobals())

/** Answers calls in their order, and remembers them. */
function answering(...responses: readonly Response[]) {
  const calls: { path: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    calls.push({ path, init })
    return responses[calls.length - 1]
  })
  return calls
}

test('a copy shares neither seed nor dates with its original', () => {
  expect(copyOf(HERO, 2)).toEqual({ id: 'hero-copy', name: 'Hero (copy)', slot: 'home.hero' })
  expect(copyOf({ ...HERO, id: 'hero-copy' }, 3).id).toBe('hero-copy-2')
})

test('a name that is taken is followed by the next', async () => {
  const taken = () => Response.json({ title: 'Taken' }, { status: 409 })
  const calls = answering(Response.json(HERO), taken(), Response.json({}, { status: 201 }))
  expect(await duplicateExperiment('hero')).toBe('hero-copy-2')
  expect(calls).toHaveLength(3)
})

test('only the very draft that was read is archived, and undo puts its definition back', async () => {
  const calls = answering(
    Response.json(HERO, { headers: { etag: '"7"' } }),
    new Response(null, { status: 204 }),
    Response.json({}, { status: 201 }),
  )
  const undo = await archiveExperiment('hero')
  expect(calls[1]?.init).toMatchObject({ method: 'DELETE', headers: { 'if-match': '"7"' } })
  await undo()
  expect(JSON.parse(String(calls[2]?.init.body))).toEqual(HERO)
})

test('a refusal is told, and nothing else is tried', async () => {
  const calls = answering(
    Response.json(HERO, { headers: { etag: '"7"' } }),
    Response.json({ title: 'It is still live' }, { status: 409 }),
  )
  await expect(archiveExperiment('hero')).rejects.toThrow('It is still live.')
  expect(calls).toHaveLength(2)
})
