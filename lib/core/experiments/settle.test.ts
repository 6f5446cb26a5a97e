import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'

const order = (needs: Readonly<Record<string, readonly string[]>>) =>
  settle(
    Object.keys(needs),
    (key) => key,
    (key) => needs[key] ?? [],
  )

describe('settle', () => {
  test('puts each item behind those that it needs', () => {
    expect(order({ c: ['b'], b: ['a'], a: [] }).settled).toEqual(['a', 'b', 'c'])
  })

  test('leaves circles, what depends on them, and what needs something missing', () => {
    const { settled, unsettled } = order({ a: ['b'], b: ['a'], c: ['a'], d: ['nowhere'], e: [] })
    expect(settled).toEqual(['e'])
    expect(unsettled).toEqual(['a', 'b', 'c', 'd'])
  })

  test('refuses chains of more than sixteen links', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`n${i}`, i === 0 ? [] : [`n${i - 1}`]]),
    )
    expect(order(chain).settled).toHaveLength(16)
  })

  test('loses and invents nothing', () => {
    const graph = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.array(fc.constantFrom('a', 'b', 'c', 'x')),
    )
    fc.assert(
      fc.property(graph, (needs) => {
        const { settled, unsettled } = order(needs)
        expect([...settled, ...unsettled].sort()).toEqual(Object.keys(needs).sort())
      }),
    )
  })
})
