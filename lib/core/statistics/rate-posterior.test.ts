import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { ratePosterior } from './rate-posterior.ts'

const arms = (n: number, sum: number, m: number, other: number) => ({
  control: { n, sum },
  treatment: { n: m, sum: other },
})

describe('ratePosterior', () => {
  test('gives the closed form of the chance to win for small counts', () => {
    // E. Miller, "Formulas for Bayesian A/B testing", with SciPy 1.10: Beta(1, 101) against Beta(6, 96).
    const answer = ratePosterior(arms(100, 0, 100, 5), 'absolute', 0.05, false)
    expect(answer?.chanceToWin).toBeCloseTo(0.9855234959554938, 9)
  })

  test('never leaves the chances between 0 and 1, however certain it is', () => {
    for (const sums of [arms(100_000, 100_000, 100_000, 99_000), arms(100_000, 50_000, 100_000, 100_000)]) {
      const { chanceToWin = -1 } = ratePosterior(sums, 'absolute', 0.05, false) ?? {}
      const { chanceToWin: lost = -1 } = ratePosterior(sums, 'absolute', 0.05, true) ?? {}
      for (const chance of [chanceToWin, lost]) {
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
      expect(chanceToWin + lost).toBeCloseTo(1, 11)
    }
  })

  test('agrees with the normal posterior where there are conversions enough', () => {
    const exact = ratePosterior(arms(40_000, 4_000, 40_000, 4_200), 'relative', 0.05, false)
    const normal = compare({
      engine: 'bayesian',
      control: { type: 'proportion', n: 40_000, sum: 4_000 },
      treatment: { type: 'proportion', n: 40_000, sum: 4_200 },
    })
    if (!exact || 'error' in normal) throw new Error('Both have an answer')
    expect(exact.lift).toBeCloseTo(normal.lift, 3)
    expect(exact.standardError).toBeCloseTo(normal.standardError, 3)
    expect(exact.chanceToWin).toBeCloseTo(normal.chanceToWin ?? 0, 2)
    expect(exact.interval[0]).toBeCloseTo(normal.interval[0], 2)
    expect(exact.risk?.[0]).toBeCloseTo(normal.risk?.[0] ?? 0, 3)
  })

  test('is silent about a lift over almost nobody', () => {
    expect(ratePosterior(arms(100, 1, 100, 0), 'relative', 0.05, false)).toBeNull()
  })
})
