import { beforeEach, expect, test, vi } from 'vitest'
import { readDraftMemo, writeDraftMemo } from './draft-memo.ts'

const place = { id: null, person: 'ada' }
const definition = { slot: 'home.hero', name: 'Hero' }
const memo = { base: { slot: '' }, mine: definition, conflicts: [] } as unknown as NonNullable<
  ReturnType<typeof readDraftMemo>
>

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
})

test('a draft that was begun comes back to whoever began it, and to nobody else', () => {
  writeDraftMemo(place, memo)
  expect(readDraftMemo({ ...place, person: 'bob' })).toBeNull()
  expect(readDraftMemo(place)).toEqual(memo)
})

test('once it has an id, it is no longer kept as a new one', () => {
  writeDraftMemo(place, memo)
  writeDraftMemo({ ...place, id: 'hero' }, memo)
  expect(readDraftMemo(place)).toBeNull()
  expect(readDraftMemo({ ...place, id: 'hero' })).toEqual(memo)
})

test.each(['no json', '[]', '{"base":{},"mine":{},"conflicts":[]}', '{"base":{"slot":""},"mine":null}'])(
  '%s is no copy, and is removed',
  (text) => {
    kept.set('shoreline-draft:ada:new', text)
    expect(readDraftMemo(place)).toBeNull()
    expect(kept.size).toBe(0)
  },
)
