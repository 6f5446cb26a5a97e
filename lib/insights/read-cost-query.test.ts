import { expect, test } from 'vitest'
import { isKept, readCostQuery } from './read-cost-query.ts'

const KEPT = { redis: 'free', share: 50, budget: 40 } as const

test('the cost page is asked for what is kept until its address says otherwise', () => {
  expect(readCostQuery({}, KEPT)).toEqual(KEPT)
  expect(readCostQuery({ budget: '60', redis: 'payg' }, KEPT)).toEqual({
    redis: 'payg',
    share: 50,
    budget: 60,
  })
  expect(readCostQuery({ budget: '' }, KEPT).budget).toBeNull()
  expect(readCostQuery({ share: '0', budget: 'much' }, KEPT)).toEqual({ ...KEPT, budget: null })
})

test('what differs from what is kept is told', () => {
  expect(isKept(readCostQuery({}, KEPT), KEPT)).toBe(true)
  expect(isKept(readCostQuery({ budget: '' }, KEPT), KEPT)).toBe(false)
  expect(isKept({ redis: 'payg', share: 100, budget: null }, { redis: 'payg', share: 100 })).toBe(true)
})
