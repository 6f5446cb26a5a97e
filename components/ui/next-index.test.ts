import { expect, test } from 'vitest'
import { nextIndex } from './next-index.ts'

test('arrows go round, Home and End to the ends', () => {
  expect(nextIndex('ArrowDown', 0, 3)).toBe(1)
  expect(nextIndex('ArrowDown', 2, 3)).toBe(0)
  expect(nextIndex('ArrowUp', 0, 3)).toBe(2)
  expect(nextIndex('Home', 2, 3)).toBe(0)
  expect(nextIndex('End', 0, 3)).toBe(2)
})

test('from outside the list one enters at its near end', () => {
  expect(nextIndex('ArrowDown', -1, 3)).toBe(0)
  expect(nextIndex('ArrowUp', -1, 3)).toBe(2)
})

test('other keys move nothing', () => {
  expect(nextIndex('Tab', 1, 3)).toBeNull()
})
