import { expect, test } from 'vitest'
import { packPoints, unpackPoints } from './chart-points.ts'

test('even points are sent as their number, others one by one, and both come back', () => {
  expect(packPoints([0, 0.25, 0.5, 0.75, 1])).toBe(5)
  expect(unpackPoints(5)).toEqual([0, 0.25, 0.5, 0.75, 1])
  const gap = [0, 0.2, 1]
  expect(packPoints(gap)).toBe(gap)
  expect(unpackPoints(gap)).toEqual(gap)
  expect(unpackPoints(packPoints([0.5]))).toEqual([0.5])
})
