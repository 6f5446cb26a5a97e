import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTiming, coverageAt, phaseAt } from './schedule.ts'

const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T00:00:00Z`
const at = (date: number) => Date.parse(day(date))

describe('phaseAt', () => {
  test('a running experiment without a schedule always runs', () => {
    expect(phaseAt(compileTiming('running', 1), at(1))).toBe('running')
  })

  test.each(['running', 'scheduled'] as const)('%s follows the clock: start included, end not', (status) => {
    const timing = compileTiming(status, 1, { start: day(10), end: day(20) })
    expect(phaseAt(timing, at(10) - 1)).toBe('scheduled')
    expect(phaseAt(timing, at(10))).toBe('running')
    expect(phaseAt(timing, at(20) - 1)).toBe('running')
    expect(phaseAt(timing, at(20))).toBe('ended')
  })

  test('scheduled without a start never starts', () => {
    expect(phaseAt(compileTiming('scheduled', 1), at(30))).toBe('scheduled')
  })

  test.each(['paused', 'ended'] as const)('%s stays so whatever the clock says', (status) => {
    const timing = compileTiming(status, 1, { start: day(10), end: day(20) })
    for (const date of [1, 15, 25]) expect(phaseAt(timing, at(date))).toBe(status)
  })

  test('an offset means the same instant as its UTC time', () => {
    const timing = compileTiming('running', 1, { start: '2026-11-10T02:00:00+02:00' })
    expect(phaseAt(timing, at(10))).toBe('running')
    expect(phaseAt(timing, at(10) - 1)).toBe('scheduled')
  })
})

describe('coverageAt', () => {
  const ramp = [
    { at: day(12), coverage: 0.5 },
    { at: day(11), coverage: 0.1 },
    { at: day(13), coverage: 1 },
  ]

  test("is the experiment's own before the first step, then that of the last step reached, in any order", () => {
    const timing = compileTiming('running', 0.01, { ramp })
    expect([10, 11, 12, 13, 14].map((date) => coverageAt(timing, at(date)))).toEqual([0.01, 0.1, 0.5, 1, 1])
  })

  test('stays at a step that holds', () => {
    const held = ramp.map((step) => (step.coverage === 0.5 ? { ...step, hold: true } : step))
    const timing = compileTiming('running', 0.01, { ramp: held })
    expect([10, 11, 12, 13, 30].map((date) => coverageAt(timing, at(date)))).toEqual([
      0.01, 0.1, 0.5, 0.5, 0.5,
    ])
  })

  test('never falls while the steps rise', () => {
    const steps = fc.array(
      fc.record({
        date: fc.integer({ min: 1, max: 28 }),
        coverage: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 28 }),
        (unsorted, one, other) => {
          const coverages = unsorted.map(({ coverage }) => coverage).sort((a, b) => a - b)
          const dates = unsorted.map(({ date }) => date).sort((a, b) => a - b)
          const rising = dates.map((date, index) => ({ at: day(date), coverage: coverages[index] ?? 0 }))
          const timing = compileTiming('running', 0, { ramp: rising })
          expect(coverageAt(timing, at(Math.max(one, other)))).toBeGreaterThanOrEqual(
            coverageAt(timing, at(Math.min(one, other))),
          )
        },
      ),
    )
  })
})
