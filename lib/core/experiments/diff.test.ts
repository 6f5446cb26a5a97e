import { describe, expect, test } from 'vitest'
import { diff, type Item } from './diff.ts'

const items = (values: Readonly<Record<string, unknown>>) =>
  new Map(
    Object.entries(values).map(([name, value]): [string, Item] => [name, { pointer: `/${name}`, value }]),
  )

describe('diff', () => {
  test('finds nothing where nothing but order changed', () => {
    expect(diff(items({ a: { x: 1, y: 2 }, b: 1 }), items({ b: 1, a: { y: 2, x: 1 } }))).toEqual([])
  })

  test('names what came and went as a whole', () => {
    expect(diff(items({ gone: { x: 1 } }), items({ new: { x: 2 } }))).toEqual([
      { kind: 'added', subject: 'new', pointer: '/new', after: { x: 2 } },
      { kind: 'removed', subject: 'gone', pointer: '/gone', before: { x: 1 } },
    ])
  })

  test('names each field that changed, with both values and its place in the later document', () => {
    const before = items({ a: { x: [1, { y: 2 }], 'p/q': true } })
    const after = new Map([['a', { pointer: '/moved', value: { x: [1, { y: 3 }], z: null } }]])
    expect(diff(before, after)).toEqual([
      { kind: 'changed', subject: 'a', pointer: '/moved/x/1/y', before: 2, after: 3 },
      { kind: 'added', subject: 'a', pointer: '/moved/z', after: null },
      { kind: 'removed', subject: 'a', pointer: '/moved/p~1q', before: true },
    ])
  })

  test('tells variants, audiences, ramps and forced visitors as a whole, and goes no deeper than it is told', () => {
    const before = items({ a: { variants: [{ key: 'x' }], audience: { all: [] }, deep: { er: { x: 1 } } } })
    const after = items({ a: { variants: [{ key: 'y' }], audience: { any: [] }, deep: { er: { x: 2 } } } })
    const pointers = (depth?: number) => diff(before, after, depth).map(({ pointer }) => pointer)
    expect(pointers()).toEqual(['/a/variants', '/a/audience', '/a/deep/er/x'])
    expect(pointers(2)).toEqual(['/a/variants', '/a/audience', '/a/deep/er'])
  })

  test('an array that became an object is one change', () => {
    expect(diff(items({ a: [1] }), items({ a: { 0: 1 } }))).toHaveLength(1)
  })
})
