import { beforeEach, expect, test, vi } from 'vitest'
import { dropRulesMemo, readRulesMemo, writeRulesMemo } from './rules-memo.ts'

const place = { slot: 'home.hero', person: 'ada' }
const memo = { version: 3, base: [], mine: [{ id: 'live-0', content: { title: 'Hello' } }], conflicts: [] }
const KEY = 'shoreline-rules:ada:home.hero'

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
})

test('what is kept comes back to whoever left it, and to nobody else', () => {
  const text = writeRulesMemo(place, memo)
  expect(readRulesMemo(place)).toEqual({ memo, text })
  expect(readRulesMemo({ ...place, person: 'bob' })).toBeNull()
  expect(readRulesMemo({ ...place, slot: 'home.banner' })).toBeNull()
})

test('a copy is removed only while it is the one that this tab knows', () => {
  const mine = writeRulesMemo(place, memo)
  const theirs = writeRulesMemo(place, { ...memo, version: 4 })
  dropRulesMemo(place, String(mine))
  expect(readRulesMemo(place)?.text).toBe(theirs)
  dropRulesMemo(place, String(theirs))
  expect(readRulesMemo(place)).toBeNull()
})

test.each([
  'no json',
  'null',
  '{}',
  '{"version":3,"base":[],"mine":[{"id":"a"}],"conflicts":[]}',
  '{"version":3,"base":[],"mine":[],"conflicts":[{}]}',
])('%s is no copy, and is removed', (text) => {
  kept.set(KEY, text)
  expect(readRulesMemo(place)).toBeNull()
  expect(kept.size).toBe(0)
})

test('a forbidden storage costs the copy alone', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(writeRulesMemo(place, memo)).toBeNull()
  expect(readRulesMemo(place)).toBeNull()
})
