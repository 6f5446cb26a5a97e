import { expect, test } from 'vitest'
import { toCanonical } from './to-canonical.ts'

test('the order of members makes no difference, that of a list does', () => {
  expect(toCanonical({ b: [2, 1], a: { d: 1, c: null } })).toBe('{"a":{"c":null,"d":1},"b":[2,1]}')
  expect(toCanonical({ a: { c: null, d: 1 }, b: [2, 1] })).toBe(
    toCanonical({ b: [2, 1], a: { d: 1, c: null } }),
  )
  expect(toCanonical([1, 2])).not.toBe(toCanonical([2, 1]))
})
