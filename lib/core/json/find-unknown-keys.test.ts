import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findUnknownKeys } from './find-unknown-keys.ts'

test('what was not taken over is named by its place, however deep', () => {
  const given = JSON.parse('{"a":1,"b":[{"c":1,"x/y":2}],"__proto__":{"z":1}}')
  expect(findUnknownKeys(given, { a: 1, b: [{ c: 1 }] })).toEqual(['/b/0/x~1y', '/__proto__'])
})

test('of a value that was taken over whole nothing is unknown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(findUnknownKeys(value, value)).toEqual([])
    }),
  )
})
