import { expect, test } from 'vitest'
import { toEntryHref } from './to-entry-href.ts'

test('an entry is led to on the page that begins with it', () => {
  expect(toEntryHref({ id: 'a1', at: '2026-01-02T03:04:05.678Z' })).toBe(
    '/console/audit?before=2026-01-02T03%3A04%3A05.679Z#a1',
  )
})

test('nothing leads to what has no id or no time', () => {
  expect(toEntryHref({ id: null, at: '2026-01-02T03:04:05.678Z' })).toBeNull()
  expect(toEntryHref({ id: 'a1', at: null })).toBeNull()
  expect(toEntryHref({ id: 'a1', at: 'never' })).toBeNull()
})
