import { expect, test } from 'vitest'
import { forecastFrom, forecastMonth } from './forecast-month.ts'
import { listDates } from './period.ts'

const NOON = Date.parse('2026-11-21T12:00:00Z')
const countsOf = (from: string, to: string, count: (date: string) => number) =>
  listDates(from, to).map((date) => ({ date, count: count(date) }))

test('a steady month ends where it is heading', () => {
  const days = countsOf('2026-11-01', '2026-11-21', (date) => (date === '2026-11-21' ? 50 : 100))
  // 20 whole days, half of today, and 9.5 days to come.
  expect(forecastMonth(days, NOON)).toEqual({ soFar: 2_050, atEnd: 3_000 })
})

test('days before the first count are no part of the mean, and a quiet one after it is', () => {
  const begun = countsOf('2026-11-01', '2026-11-21', (date) => (date === '2026-11-19' ? 100 : 0))
  // Of the whole days since, the 19th and the 20th.
  expect(forecastMonth(begun, NOON)).toEqual({ soFar: 100, atEnd: 100 + 50 * 9.5 })
})

test('where it is known that nothing happened, quiet days count from the beginning', () => {
  const quiet = countsOf('2026-11-01', '2026-11-21', () => 0)
  expect(forecastMonth(quiet, NOON, true)).toEqual({ soFar: 0, atEnd: 0 })
})

test('without a whole day there is no forecast', () => {
  expect(forecastMonth([{ date: '2026-11-21', count: 7 }], NOON)).toEqual({ soFar: 7, atEnd: null })
})

test('on the first of a month the week before is known to the forecast and not counted in it', () => {
  const now = Date.parse('2026-12-01T00:00:00Z')
  expect(forecastFrom(now)).toBe('2026-11-24')
  const days = countsOf('2026-11-24', '2026-12-01', (date) => (date < '2026-12-01' ? 10 : 0))
  expect(forecastMonth(days, now)).toEqual({ soFar: 0, atEnd: 310 })
})
