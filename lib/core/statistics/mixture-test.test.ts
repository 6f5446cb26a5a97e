import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import { logBeta } from './distributions/beta.ts'
import { mixtureInterval, mixturePValue } from './mixture-test.ts'

const arms = (n: number, sum: number, m: number, other: number) => ({
  control: { n, sum },
  treatment: { n: m, sum: other },
})

test('the mixture’s evidence for two arms is a fair bet: its mean over all outcomes is one at most', () => {
  // Every outcome of 12 and 9 visitors at one rate, weighted with its binomial chance.
  for (const rate of [0.05, 0.3, 0.5]) {
    let mean = 0
    for (let a = 0; a <= 12; a++)
      for (let b = 0; b <= 9; b++) {
        const chance = binomial(12, a, rate) * binomial(9, b, rate)
        const logBest =
          a + b === 0 || a + b === 21
            ? 0
            : (a + b) * Math.log((a + b) / 21) + (21 - a - b) * Math.log(1 - (a + b) / 21)
        const logMixture = logBeta(a + 0.5, 12.5 - a) + logBeta(b + 0.5, 9.5 - b) - 2 * logBeta(0.5, 0.5)
        expect(mixturePValue(arms(12, a, 9, b))).toBeCloseTo(Math.min(1, Math.exp(logBest - logMixture)), 9)
        mean += chance * Math.exp(logMixture - logBest)
      }
    expect(mean).toBeLessThanOrEqual(1)
  }
})

function binomial(n: number, k: number, rate: number): number {
  return Math.exp(k * Math.log(rate) + (n - k) * Math.log1p(-rate) - logBeta(k + 1, n - k + 1)) / (n + 1)
}

test('where nobody converts in an arm, the sequential engine takes it, with the interval of its p-value', () => {
  const control = { type: 'proportion', n: 3_000, sum: 0 } as const
  const treatment = { type: 'proportion', n: 3_000, sum: 40 } as const
  const answer = compare({ engine: 'sequential', difference: 'absolute', control, treatment })
  const expected = mixtureInterval({ control, treatment }, 'absolute', 40 / 3_000, 0.05)
  expect(answer).toMatchObject({ interval: expected, pValue: mixturePValue({ control, treatment }) })
  expect(expected?.[0]).toBeGreaterThan(0)
})
