import { expect, test } from 'vitest'
import { documentWith, experimentWith } from './builders.ts'
import { findNewFaults } from './find-new-faults.ts'

const broken = experimentWith({ id: 'broken', variants: [] })
const pointers = (before: readonly object[], after: readonly object[]) => {
  const [from, to] = [before, after].map((list) => documentWith(list as Readonly<Record<string, unknown>>[]))
  return findNewFaults(from, to).map(({ pointer }) => pointer)
}

test('a fault that was there before is not new, also when its piece has moved', () => {
  expect(pointers([broken], [broken])).toEqual([])
  expect(pointers([experimentWith(), broken], [broken])).toEqual([])
})

test('the same fault in another piece is new, and so is another fault in the same', () => {
  const other = experimentWith({ id: 'other', variants: [] })
  expect(new Set(pointers([broken], [broken, other]))).toEqual(new Set(['/experiments/1/variants']))
  expect(pointers([broken], [{ ...broken, seed: '' }])).toEqual(['/experiments/0/seed'])
})

test('of two like faults of one name one more is new', () => {
  expect(pointers([{ id: 7 }], [{ id: 7 }])).toEqual([])
  expect(pointers([{ id: 7 }], [{ id: 7 }, { id: 7 }]).length).toBeGreaterThan(0)
})

test('a document that can no longer be read has a new fault', () => {
  expect(findNewFaults(documentWith([]), 'oops')).toMatchObject([{ pointer: '/schema' }])
})
