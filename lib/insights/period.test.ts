import { expect, test } from 'vitest'
import { listDates, previousOf, readPeriod } from './period.ts'

const NOW = Date.parse('2026-11-21T10:00:00Z')

test('a period ends today and has the days that it is named for', () => {
  expect(readPeriod({ period: '7d' }, NOW)).toEqual({
    key: '7d',
    from: '2026-11-15',
    to: '2026-11-21',
    days: 7,
    isOpen: true,
    isCorrected: false,
  })
  expect(readPeriod({ period: 'today' }, NOW)).toMatchObject({ from: '2026-11-21', days: 1 })
  expect(readPeriod({}, NOW)).toMatchObject({ key: '28d', isCorrected: false })
})

test('the period before has as many days and ends right before', () => {
  const period = readPeriod({ period: 'custom', from: '2026-11-01', to: '2026-11-10' }, NOW)
  expect(period).toMatchObject({ days: 10, isOpen: false, isCorrected: false })
  expect(previousOf(period)).toEqual({ from: '2026-10-22', to: '2026-10-31' })
})

test.each([
  [
    { from: '2020-01-01', to: '2026-11-21' },
    { from: '2026-08-22', to: '2026-11-21', days: 92 },
  ],
  [
    { from: '2026-11-20', to: '2027-01-01' },
    { from: '2026-11-20', to: '2026-11-21' },
  ],
  [
    { from: '2026-11-20', to: '2026-11-10' },
    { from: '2026-11-10', to: '2026-11-10', days: 1 },
  ],
  [
    { from: '2026-13-77', to: 'x' },
    { to: '2026-11-21', days: 28 },
  ],
])('days that make no sense are corrected, and it is said: %j', (given, expected) => {
  expect(readPeriod({ period: 'custom', ...given }, NOW)).toMatchObject({ ...expected, isCorrected: true })
})

test('dates are listed across the end of a month', () => {
  expect(listDates('2026-10-30', '2026-11-02')).toEqual([
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
    '2026-11-02',
  ])
})
