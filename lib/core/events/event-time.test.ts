import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDateText, toDay, toEventTime } from './event-time.ts'

const NOON = Date.parse('2026-11-21T12:00:00.900Z')

test('without an age an event happened when it arrived', () => {
  expect(toEventTime(undefined, NOON)).toEqual({ atSeconds: Math.floor(NOON / 1_000), isYesterday: false })
})

test('an age is clamped to 0 and 24 hours', () => {
  expect(toEventTime(-5_000, NOON)).toEqual(toEventTime(0, NOON))
  expect(toEventTime(90 * 3_600_000, NOON)).toEqual(toEventTime(24 * 3_600_000, NOON))
  expect(toEventTime(13 * 3_600_000, NOON).isYesterday).toBe(true)
})

test('whatever its age, an event is of today or of yesterday', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.integer({ min: 1, max: 4e12 }), (age, now) => {
      const { atSeconds, isYesterday } = toEventTime(age, now)
      expect(toDay(atSeconds * 1_000)).toBe(toDay(now) - (isYesterday ? 1 : 0))
    }),
  )
})

test('a day has its date', () => {
  expect(toDateText(toDay(NOON))).toBe('2026-11-21')
})
