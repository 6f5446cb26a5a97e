import { expect, test } from 'vitest'
import { isUnderPattern } from './is-under-pattern.ts'

test.each([
  ['/', '/', true],
  ['/a', '/a', true],
  ['/a', '/a/b', false],
  ['/a/*', '/a/b', true],
  ['/a/*', '/a/b/c', true],
  ['/a/*', '/a', false],
  ['/a/*', '/a/', false],
  ['/*/b', '/a/b', true],
  ['/*/b', '/a/x/b', false],
])('%s holds %s: %s', (pattern, path, expected) => {
  expect(isUnderPattern(pattern, path)).toBe(expected)
})
