import { describe, expect, test } from 'vitest'
import { type DurationCase, planDuration } from './plan-duration.ts'

const base: DurationCase = {
  visitorsPerDay: 4_000,
  rate: 0.04,
  effect: 0.1,
  arms: 2,
  power: 0.8,
  alpha: 0.05,
  minimumDays: 7,
}
const daysOf = (change: Partial<DurationCase>) => planDuration({ ...base, ...change })?.days ?? 0

describe('the duration of an experiment', () => {
  test('shrinks with traffic and with the lift that is hoped for, and grows with variants', () => {
    expect(daysOf({ visitorsPerDay: 8_000 })).toBeLessThan(daysOf({}))
    expect(daysOf({ effect: 0.2 })).toBeLessThan(daysOf({}))
    expect(daysOf({ arms: 4 })).toBeGreaterThan(daysOf({}))
  })

  test('is never shorter than a look at the end alone, nor than whole weeks ask for', () => {
    const plan = planDuration(base)
    expect(plan?.days).toBeGreaterThan(plan?.daysWithoutLooking ?? Number.POSITIVE_INFINITY)
    expect(daysOf({ visitorsPerDay: 1e7 })).toBe(7)
  })

  test('has a curve on which more days find smaller lifts', () => {
    const effects = (planDuration(base)?.curve ?? []).flatMap(({ effect }) => effect ?? [])
    expect(effects.length).toBeGreaterThan(3)
    expect(effects).toEqual(effects.toSorted((a, b) => b - a))
  })

  test('of one look is that of the textbook: (z of 5 % + z of 80 %)² · variance of the lift', () => {
    const plan = planDuration({ ...base, visitorsPerDay: 1, minimumDays: 1 })
    const perArm = ((1.959964 + 0.841621) ** 2 * (1 + 1.1 ** 2) * (0.96 / 0.04)) / 0.1 ** 2
    expect(plan?.daysWithoutLooking).toBeCloseTo(2 * perArm, -2)
  })

  test('is unknown without traffic, without conversions or without a lift to look for', () => {
    expect(planDuration({ ...base, visitorsPerDay: 0 })).toBeNull()
    expect(planDuration({ ...base, rate: 0 })).toBeNull()
    expect(planDuration({ ...base, effect: 0 })).toBeNull()
  })
})
