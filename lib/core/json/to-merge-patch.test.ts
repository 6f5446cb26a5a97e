import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergePatch } from './merge-patch.ts'
import { toMergePatch } from './to-merge-patch.ts'

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.integer(), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('value'), { maxKeys: 3 }),
  ),
})).value
const object = fc.dictionary(fc.string({ maxLength: 3 }), json, { maxKeys: 4 })

describe('a merge patch', () => {
  test('makes the later of the earlier, whatever they are', () => {
    fc.assert(
      fc.property(object, object, (before, after) => {
        expect(mergePatch(before, toMergePatch(before, after))).toEqual(after)
      }),
    )
  })

  test('of equal values says nothing', () => {
    fc.assert(
      fc.property(object, (value) => {
        expect(toMergePatch(value, structuredClone(value))).toEqual({})
      }),
    )
  })

  test('names only what differs', () => {
    const before = { a: { b: 1, c: 2 }, d: [1], e: 'x' }
    expect(toMergePatch(before, { a: { b: 1, c: 3 }, d: [1] })).toEqual({ a: { c: 3 }, e: null })
  })
})
