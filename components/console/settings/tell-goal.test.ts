import { expect, test } from 'vitest'
import type { Goal } from '#lib/core/events/goals'
import { countLately, namesWithoutGoal, tellGoal } from './tell-goal.ts'

const signals = {
  days: 7,
  most: 200,
  views: [
    ['/checkout', 40],
    ['/checkout/done', 9],
    ['/', 500],
  ],
  events: [
    ['add-to-cart', 60],
    ['purchase', 8],
    ['click:home.hero', 20],
    ['signup', 3],
  ],
} as const
const page: Goal = { key: 'checkout', kind: 'page', path: '/checkout', windowDays: 14 }
const below: Goal = { ...page, key: 'checkout-below', path: '/checkout/*' }
const anywhere: Goal = { ...page, key: 'anywhere', path: '/*' }
const click: Goal = { key: 'hero', kind: 'click', slot: 'home.hero', windowDays: 14 }
const cart: Goal = { key: 'cart', kind: 'event', event: 'add-to-cart', windowDays: 14 }

test('a goal tells when it is reached', () => {
  const slots = [{ name: 'home.hero', title: 'Home hero' }]
  expect([page, below, anywhere, click, cart].map((goal) => tellGoal(goal, slots))).toEqual([
    'The page /checkout is viewed',
    'Any page below /checkout is viewed',
    'Any page below / is viewed',
    'The call to action of Home hero is clicked',
    'The site reports add-to-cart',
  ])
})

test('a goal is counted by what was told lately, and not at all where nothing is known', () => {
  expect([page, below, click, cart].map((goal) => countLately(goal, signals))).toEqual([40, 9, 20, 60])
  expect(countLately(page, null)).toBeNull()
})

test('names that no goal counts are offered; orders and clicks are not', () => {
  expect(namesWithoutGoal([cart], signals)).toEqual(['signup'])
  expect(namesWithoutGoal([], signals)).toEqual(['add-to-cart', 'signup'])
})
