import { expect, test } from 'vitest'
import { BoundedMap } from './bounded-map.ts'

test('never holds more than its limit, and forgets the oldest first', () => {
  const map = new BoundedMap<number, string>(3)
  for (let key = 0; key < 10; key++) map.set(key, String(key))
  expect([...map.keys()]).toEqual([7, 8, 9])
})

test('setting a known key forgets nothing', () => {
  const map = new BoundedMap<string, number>(2)
  map.set('a', 1).set('b', 2).set('a', 3)
  expect([...map]).toEqual([
    ['a', 3],
    ['b', 2],
  ])
})
