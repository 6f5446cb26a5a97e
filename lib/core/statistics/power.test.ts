import { describe, expect, test } from 'vitest'
import { midTestPower, visitorsToGo } from './mid-test-power.ts'
import { type Power, power, visitorsNeeded } from './power.ts'
import { runLengthDays } from './run-length.ts'

const BASE = { baseline: { mean: 0.1, variance: 0.09 }, effect: 0.1, n: 50_000 } as const
const answerOf = (question: Parameters<typeof power>[0]) => power(question) as Power

describe('power', () => {
  test.each(['frequentist', 'sequential'] as const)(
    'of its own minimum detectable effect is 80 %%: %s',
    (engine) => {
      const { mde80 } = answerOf({ ...BASE, engine })
      expect(answerOf({ ...BASE, engine, effect: mde80 ?? 0 }).power).toBeCloseTo(0.8, 4)
    },
  )

  test('of no effect is the level', () => {
    expect(answerOf({ ...BASE, effect: 0 }).power).toBeCloseTo(0.05, 12)
  })

  test('grows with visitors and effect, and shrinks with arms, correction and always-valid looks', () => {
    const here = answerOf(BASE).power
    expect(answerOf({ ...BASE, n: 60_000 }).power).toBeGreaterThan(here)
    expect(answerOf({ ...BASE, effect: 0.12 }).power).toBeGreaterThan(here)
    expect(answerOf({ ...BASE, arms: 3 }).power).toBeLessThan(here)
    expect(answerOf({ ...BASE, engine: 'sequential' }).power).toBeLessThan(here)
    const three = { ...BASE, arms: 3, correction: 'bonferroni' } as const
    expect(answerOf(three).power).toBeCloseTo(answerOf({ ...BASE, arms: 3, alpha: 0.025 }).power, 12)
  })

  test('says so when no effect is large enough, and why a question has no answer', () => {
    expect(answerOf({ ...BASE, n: 10 }).mde80).toBeNull()
    expect(power({ ...BASE, baseline: { mean: 0, variance: 1 } })).toHaveProperty('error')
    for (const arms of [1, 2.5]) expect(power({ ...BASE, arms })).toHaveProperty('error')
    expect(power({ ...BASE, engine: 'sequential', tuning: -1 })).toEqual({ error: 'tuning must be positive' })
    expect(power({ ...BASE, alpha: 0 })).toHaveProperty('error')
  })
})

describe('run length', () => {
  test('is what the wanted power needs, and not a visitor more', () => {
    const needed = visitorsNeeded(BASE, 0.9) ?? 0
    expect(answerOf({ ...BASE, n: needed }).power).toBeGreaterThanOrEqual(0.9)
    expect(answerOf({ ...BASE, n: needed - 2 }).power).toBeLessThan(0.9)
    expect(runLengthDays(BASE, 1_000, 0.9)).toBe(Math.ceil(needed / 1_000))
  })

  test('is never for no effect and for no visitors', () => {
    expect(runLengthDays({ ...BASE, effect: 0 }, 1_000, 0.9)).toBeNull()
    expect(runLengthDays(BASE, 0, 0.9)).toBeNull()
  })
})

test('a test that has its power needs nobody more', () => {
  const running = {
    standardError: 0.01,
    n: 10_000,
    effect: 0.1,
    engine: 'frequentist',
    alpha: 0.05,
    tuning: 5_000,
  } as const
  expect(midTestPower(running, 0)).toBeGreaterThan(0.999)
  expect(visitorsToGo(running, 0.8)).toBe(0)
  expect(visitorsToGo({ ...running, effect: 0 }, 0.8)).toBeNull()
})
