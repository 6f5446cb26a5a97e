import { expect, test } from 'vitest'
import type { Goal } from '#lib/core/events/goals'
import { findLostGoals } from './find-lost-goals.ts'

const event = (key: string): Goal => ({ key, kind: 'event', windowDays: 14 })
const page: Goal = { key: 'page-seen', kind: 'page', path: '/seen', windowDays: 14 }
const useOf = (goal: string, status: 'running' | 'ended' | null = 'running') => ({
  goal,
  experiment: `uses-${goal}`,
  name: goal,
  status,
})

test('a declared goal that a running experiment measures is lost when it is taken out', () => {
  const before = { isDeclared: true, goals: [event('signup'), event('cart')], uses: [useOf('signup')] }
  expect(findLostGoals(before, [event('cart')]).map(({ goal }) => goal)).toEqual(['signup'])
  expect(findLostGoals(before, [event('signup')])).toEqual([])
})

test('the first declaration loses every name that is not in it', () => {
  const before = { isDeclared: false, goals: [], uses: [useOf('signup'), useOf('cart'), useOf('purchase')] }
  expect(findLostGoals(before, [event('cart')]).map(({ goal }) => goal)).toEqual(['signup'])
})

test('without any goal names count as they are sent, and pages do not', () => {
  const uses = [useOf('signup'), useOf('page-seen')]
  const before = { isDeclared: true, goals: [event('signup'), page], uses }
  expect(findLostGoals(before, []).map(({ goal }) => goal)).toEqual(['page-seen'])
})

test('what has ended or never ran loses nothing', () => {
  const uses = [useOf('signup', 'ended'), useOf('signup', null)]
  expect(findLostGoals({ isDeclared: true, goals: [event('signup')], uses }, [])).toEqual([])
})
