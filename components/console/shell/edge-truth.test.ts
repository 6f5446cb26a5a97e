import { expect, test } from 'vitest'
import { newerOf } from './edge-truth.ts'

const older = { version: 4, updatedAt: '2026-11-21T10:00:00Z', publishedBy: 'Mara' }
const newer = { version: 3, updatedAt: '2026-11-21T10:05:00Z', publishedBy: null }

test('the later writing is shown, whatever its number: a hand may have put an older one back', () => {
  expect(newerOf(older, newer)).toBe(newer)
  expect(newerOf(newer, older)).toBe(newer)
})

test('what one side does not know the other tells', () => {
  expect(newerOf(null, older)).toBe(older)
  expect(newerOf(older, null)).toBe(older)
  expect(newerOf(null, null)).toBeNull()
})
