import { expect, test } from 'vitest'
import { findCostNotice } from './find-cost-notice.ts'

const NOW = new Date('2026-11-21T12:00:00Z')

test('a bill that will pass its line is told once a month and line, with the sum and the way to the meters', () => {
  const notice = findCostNotice({ cents: 7_250, isForeseen: true }, 50, NOW)
  expect(notice).toMatchObject({
    kind: 'budget',
    subject: 'cost',
    occasion: '2026-11 50',
    title: 'The month will cost more than $50.00',
    href: '/console/cost',
  })
  expect(notice?.detail).toContain('$72.50')
  expect(findCostNotice({ cents: 7_250, isForeseen: true }, 60, NOW)?.occasion).not.toBe(notice?.occasion)
})

test('nothing is told without a line, below it, or before a whole day was counted', () => {
  expect(findCostNotice({ cents: 7_250, isForeseen: true }, undefined, NOW)).toBeNull()
  expect(findCostNotice({ cents: 5_000, isForeseen: true }, 50, NOW)).toBeNull()
  expect(findCostNotice({ cents: 7_250, isForeseen: false }, 50, NOW)).toBeNull()
})
