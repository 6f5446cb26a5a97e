import { expect, test } from 'vitest'
import type { Goal } from '#lib/core/events/goals'
import { tellCount } from './tell-count.ts'

const page: Goal = { key: 'shop', kind: 'page', path: '/shop/*', windowDays: 14 }
const signup: Goal = { key: 'signup', kind: 'event', windowDays: 14 }
const signals = { days: 7, most: 2, views: [['/shop/a', 40]], events: [['add-to-cart', 60]] } as const
const cut = {
  ...signals,
  views: [['/shop/a', 40] as const, ['/', 9] as const],
  events: [['a', 6] as const, ['b', 5] as const],
}

test('a whole list says how often, and that it was never', () => {
  expect(tellCount(page, signals)).toEqual({ text: '40 times in the last 7 days.', isNone: false })
  expect(tellCount(signup, signals)).toEqual({ text: 'Not once in the last 7 days.', isNone: true })
})

test('a list that was cut says no more than it knows', () => {
  expect(tellCount(page, cut)?.text).toBe('At least 40 times in the last 7 days.')
  expect(tellCount(signup, cut)).toEqual({
    text: 'Not among the 2 most frequent of the last 7 days.',
    isNone: false,
  })
})

test('nothing is said where nothing is known', () => {
  expect(tellCount(signup, null)).toBeNull()
  expect(tellCount({ key: 'purchase', kind: 'purchase', windowDays: 14 }, signals)).toBeNull()
})
