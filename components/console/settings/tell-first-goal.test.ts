import { expect, test } from 'vitest'
import { tellFirstGoal } from './tell-first-goal.ts'

test('the first declaration says what becomes of every other name', () => {
  expect(tellFirstGoal([], ['signup'])).toContain('is declared with it: signup.')
  expect(tellFirstGoal([], null)).toContain('cannot be read now')
})

test('there is nothing to say where nothing is sent, or goals are declared already', () => {
  expect(tellFirstGoal([], [])).toBeNull()
  expect(tellFirstGoal([{ key: 'a', kind: 'event', windowDays: 14 }], null)).toBeNull()
})
