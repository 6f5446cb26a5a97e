import { expect, test } from 'vitest'
import type { Goal } from '#lib/core/events/goals'
import { addGoals, replaceGoal, restoreGoal } from './change-goals.ts'

const [a, b, c] = ['a', 'b', 'c'].map((key): Goal => ({ key, kind: 'event', windowDays: 14 })) as [
  Goal,
  Goal,
  Goal,
]

test('what somebody else added meanwhile stays', () => {
  expect(addGoals(b)([a, c])).toEqual([a, c, b])
  expect(replaceGoal(a, null)([a, c])).toEqual([c])
  expect(restoreGoal(a, 0)([c])).toEqual([a, c])
})

test('what somebody else changed meanwhile is not overwritten', () => {
  expect(replaceGoal(a, { ...a, windowDays: 3 })([{ ...a, windowDays: 30 }])).toBeNull()
  expect(addGoals(a)([a])).toBeNull()
  expect(restoreGoal(a, 0)([a])).toBeNull()
})
