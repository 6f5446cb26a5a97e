import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSame } from './is-same.ts'

describe('isSame', () => {
  test('a copy is the same, in whatever order its keys come', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries(value).reverse()
      return Object.fromEntries(entries.map(([key, child]) => [key, reversed(child)]))
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSame(value, reversed(value))).toBe(true)
      }),
    )
  })

  test('what is written differently as JSON is not the same', () => {
    const canonical = fc.jsonValue().map((value) => [value, JSON.stringify(value)] as const)
    fc.assert(
      fc.property(canonical, canonical, ([a, textA], [b, textB]) => {
        if (textA === textB) expect(isSame(a, b)).toBe(true)
        else if (textA.length !== textB.length)
          expect(isSame(a, b)).toBe(Object.is(a, b) || (a === 0 && b === 0))
      }),
    )
  })

  test.each<[unknown, unknown]>([
    [[], {}],
    [null, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { b: 1 }],
    [{ toString: 1 }, {}],
    [0, '0'],
  ])('%j is not %j', (a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false])
  })

  test('a member that is undefined is none, as in JSON', () => {
    expect(isSame({ a: undefined, b: 1 }, { b: 1 })).toBe(true)
  })

  test('what could exhaust the stack is never the same, and nothing throws', () => {
    const deep = () => JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    expect(isSame(deep(), deep())).toBe(false)
  })
})
