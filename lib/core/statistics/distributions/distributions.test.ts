import { describe, expect, test } from 'vitest'
import fixture from '../fixtures/distributions.json' with { type: 'json' }
import { betaCdf, betaQuantile, logBeta } from './beta.ts'
import { chiSquaredUpperTail } from './chi-squared.ts'
import { logGamma } from './log-gamma.ts'
import { normalCdf, normalUpperQuantile, normalUpperTail } from './normal.ts'
import { studentUpperQuantile, studentUpperTail } from './student.ts'

type Row = [name: string, values: number[], expected: number]

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  normalUpperTail,
  normalUpperQuantile,
  studentUpperTail,
  studentUpperQuantile,
  chiSquaredUpperTail,
  betaCdf,
  betaQuantile,
  logGamma,
}

describe('distributions', () => {
  test.each(Object.keys(FUNCTIONS))('%s agrees with SciPy to eleven digits, far out too', (name) => {
    const own = (fixture.rows as Row[]).filter(([each]) => each === name)
    expect(own.length).toBeGreaterThan(9)
    for (const [, values, expected] of own) {
      const error = Math.abs(FUNCTIONS[name]!(...values) - expected)
      expect(error, `${name}(${values})`).toBeLessThanOrEqual(Math.max(1e-11 * Math.abs(expected), 1e-300))
    }
  })

  test('tails and quantiles are each other’s inverse, and the two tails make a whole', () => {
    for (const chance of [0.4, 0.025, 1e-6, 1e-30]) {
      expect(normalUpperTail(normalUpperQuantile(chance)) / chance).toBeCloseTo(1, 12)
      expect(studentUpperTail(studentUpperQuantile(chance, 7.5), 7.5) / chance).toBeCloseTo(1, 12)
    }
    for (const z of [-3, -0.2, 0, 1.7]) expect(normalCdf(z) + normalUpperTail(z)).toBeCloseTo(1, 15)
  })

  test('log B(a, b) keeps its digits where the log-gammas are a billion times larger', () => {
    // mpmath, 40 digits
    expect(logBeta(0.5, 5e8)).toBeCloseTo(-9.4426943850185, 11)
    expect(logBeta(12, 3e7)).toBeCloseTo(logGamma(12) - 12 * Math.log(3e7) - 66 / 3e7, 9)
  })
})
