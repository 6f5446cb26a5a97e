import { expect, test } from 'vitest'
import { estimateImpact, visitorsPerDay } from './estimate-impact.ts'
import { CLEAR, resultsOf } from './testing/results-of.ts'

test('what a variant brings a day is its lift on the control’s mean at the pace of visitors', () => {
  const view = { ...resultsOf({ epochs: [CLEAR], days: 14 }), from: '2026-11-01', to: '2026-11-14' }
  expect(visitorsPerDay(view, 1)).toBeCloseTo(20_000 / 14)
  const [impact] = estimateImpact(view, 1)
  expect(impact?.goal?.value).toBeCloseTo((0.3 * 0.1 * 20_000) / 14)
  expect(impact?.revenueMinor?.value).toBeCloseTo((0.3 * 500 * 20_000) / 14)
})

test('half the visitors taken in means twice as many to ship to', () => {
  const view = resultsOf({ epochs: [CLEAR] })
  expect(visitorsPerDay(view, 0.5)).toBe(2 * visitorsPerDay(view, 1))
})

test('of a range of days only these count, and of nothing nothing is said', () => {
  const view = { ...resultsOf({ epochs: [CLEAR], days: 14 }), from: '2026-11-01', to: '2026-11-02' }
  expect(visitorsPerDay(view, 1)).toBe(10_000)
  const empty = resultsOf({ epochs: [], days: 14 })
  expect(estimateImpact(empty, 1)).toEqual([{ key: 'bold', goal: null, revenueMinor: null }])
})
