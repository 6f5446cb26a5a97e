import { expect, test } from 'vitest'
import { groupBy } from './group-by.ts'

test('every item is in the group of its key, in its order', () => {
  const groups = groupBy(['ab', 'c', 'de', 'f'], ({ length }) => length)
  expect([...groups]).toEqual([
    [2, ['ab', 'de']],
    [1, ['c', 'f']],
  ])
})
