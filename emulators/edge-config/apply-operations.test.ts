import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyOperations, type Item, type Items } from './apply-operations.ts'

const itemsWith = (...keys: string[]): Items =>
  new Map(keys.map((key): [string, Item] => [key, { key, value: key, createdAt: 1, updatedAt: 1 }]))

const apply = (items: Items, ...operations: object[]) => applyOperations(items, { items: operations }, 2)

test('create wants a new key, update and delete a known one, upsert takes both', () => {
  const items = itemsWith('a')
  expect(apply(items, { operation: 'create', key: 'a', value: 1 })).toMatchObject({ status: 409 })
  expect(apply(items, { operation: 'update', key: 'b', value: 1 })).toMatchObject({ status: 404 })
  expect(apply(items, { operation: 'delete', key: 'b' })).toMatchObject({ status: 404 })
  const result = apply(
    items,
    { operation: 'upsert', key: 'a', value: 1 },
    { operation: 'upsert', key: 'b', value: 2 },
  )
  expect(result).toEqual(
    new Map([
      ['a', { key: 'a', value: 1, createdAt: 1, updatedAt: 2 }],
      ['b', { key: 'b', value: 2, createdAt: 2, updatedAt: 2 }],
    ]),
  )
})

test('operations see what those before them in the same PATCH did', () => {
  const again = [
    { operation: 'delete', key: 'a' },
    { operation: 'create', key: 'a', value: 2 },
  ]
  expect(apply(itemsWith('a'), ...again)).toHaveProperty('size', 1)
})

test('keys are letters, digits, underscore and hyphen, 256 at most', () => {
  const status = (key: unknown) => apply(new Map(), { operation: 'upsert', key, value: 1 })
  for (const key of ['', 'a b', 'a/b', 'a.b', 'ü', 'a\n', 'x'.repeat(257), 7, null]) {
    expect(status(key)).toMatchObject({ status: 400 })
  }
  for (const key of ['a', '-', '_', 'A-b_9', 'x'.repeat(256)]) expect(status(key)).toHaveProperty('size', 1)
})

test('a value is needed where one is set, and null is one', () => {
  expect(apply(new Map(), { operation: 'create', key: 'a' })).toMatchObject({ status: 400 })
  expect(apply(new Map(), { operation: 'create', key: 'a', value: null })).toHaveProperty('size', 1)
  expect(apply(new Map(), { operation: 'replace', key: 'a', value: 1 })).toMatchObject({ status: 400 })
})

test('whatever the body, the items given are not changed', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'not a key')
  const operation = fc.constantFrom('create', 'update', 'upsert', 'delete', 'other')
  const operations = fc.array(fc.oneof(fc.record({ operation, key, value: fc.jsonValue() }), fc.jsonValue()))
  fc.assert(
    fc.property(operations, (body) => {
      const items = itemsWith('a', 'b')
      applyOperations(items, { items: body }, 2)
      expect(items).toEqual(itemsWith('a', 'b'))
    }),
  )
})
