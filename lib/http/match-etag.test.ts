import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameState, readEtags, toEtag } from './match-etag.ts'

test.each([
  ['"3"', true],
  ['"1", "3"', true],
  ['"1","3"', true],
  ['*', true],
  ['W/"3"', false],
  ['"30"', false],
  ['3', false],
  ['"3', false],
  ['"1" "3"', false],
  ['"1", 3', false],
  ['*, "3"', false],
])('a write with If-Match %s on revision 3 goes on: %s', (header, matches) => {
  expect(isSameState(readEtags(header) ?? [], toEtag(3))).toBe(matches)
})

test('an absent header is no condition, and any other text gets an answer', () => {
  expect(readEtags(null)).toBeNull()
  expect(readEtags(' ')).toBeNull()
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readEtags(text)).not.toThrow()
    }),
  )
})
