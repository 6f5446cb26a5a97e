import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import type { CompareOptions } from './comparison.ts'
import { visitorsToGo } from './mid-test-power.ts'
import { power } from './power.ts'

/*
 * Numbers that GrowthBook publishes in the tests of its statistics engine (packages/stats/tests and
 * packages/shared/test/power.test.ts of github.com/growthbook/growthbook), rounded there to five places.
 */

const mean = (n: number, sum: number, sumSquares: number) => ({ type: 'mean' as const, n, sum, sumSquares })
const proportion = (n: number, sum: number) => ({ type: 'proportion' as const, n, sum })
const quantile = (n: number, estimate: number, lower: number, upper: number) => ({
  type: 'quantile' as const,
  n,
  quantile: 0.9,
  estimate,
  lower,
  upper,
})

const A = mean(3407, 1396.87, 52377.9767)
const A_3000 = mean(3000, 1396.87, 52377.9767)
const B = mean(3461, 2422.7, 134698.29)
const TEN = mean(10, 100, 1002.25)
const TEN_AND_A_HALF = mean(10, 105, 1111.5)
const Q_CONTROL = quantile(11054, 7.157987489967789, 7.098780136176828, 7.217194843758751)
const Q_TREATMENT = quantile(10861, 7.694499927525767, 7.64180598628119, 7.747193868770344)
const covered = <T extends object>(arm: T, sum: number, sumSquares: number) => ({
  ...arm,
  pre: { sum, sumSquares },
  sumProductsPre: 1,
})

const DELTA: CompareOptions = { engine: 'frequentist', interval: 'delta' }
const SEQUENTIAL: CompareOptions = { engine: 'sequential', interval: 'delta' }
const BAYESIAN: CompareOptions = { engine: 'bayesian' }
const ABSOLUTE: CompareOptions = { engine: 'bayesian', difference: 'absolute' }

describe('compare reproduces what GrowthBook publishes', () => {
  test.each([
    [
      't-test of means, relative',
      { ...DELTA, control: A, treatment: B },
      { lift: 0.70732, interval: [-0.03526, 1.44989], standardError: 0.37879, pValue: 0.06191 },
    ],
    [
      't-test of means, absolute',
      { ...DELTA, difference: 'absolute' as const, control: A, treatment: B },
      { lift: 0.29, interval: [0.04538, 0.53462], standardError: 0.12478, pValue: 0.02016 },
    ],
    [
      't-test of proportions',
      { ...DELTA, control: proportion(28, 14), treatment: proportion(30, 16) },
      { lift: 0.06667, interval: [-0.47767, 0.61101], standardError: 0.2717, pValue: 0.80707 },
    ],
    [
      'sequential means',
      { ...SEQUENTIAL, tuning: 1000, control: A_3000, treatment: B },
      { lift: 0.50336, interval: [-0.55844, 1.56516], standardError: 0.33341, pValue: 1 },
    ],
    [
      'sequential proportions',
      { ...SEQUENTIAL, control: proportion(3000, 1396), treatment: proportion(3461, 2422) },
      { lift: 0.50386, interval: [0.40098, 0.60675], standardError: 0.03386, pValue: 0 },
    ],
    [
      'sequential means with CUPED',
      { ...SEQUENTIAL, control: covered(A_3000, 16.87, 527.9767), treatment: covered(B, 22.7, 1348.29) },
      { lift: 0.50338, interval: [-0.50969, 1.51646], standardError: 0.33341, pValue: 1 },
    ],
    [
      'Bayes, proportions',
      { ...BAYESIAN, control: proportion(100, 49), treatment: proportion(100, 51) },
      {
        lift: 0.04082,
        interval: [-0.24779, 0.32943],
        standardError: 0.14725,
        chanceToWin: 0.60918,
        risk: [0.0814, 0.04058],
      },
    ],
    [
      'Bayes, means',
      { ...BAYESIAN, control: TEN, treatment: TEN_AND_A_HALF },
      {
        lift: 0.05,
        interval: [-0.02, 0.12],
        standardError: 0.03572,
        chanceToWin: 0.91923,
        risk: [0.05131, 0.00131],
      },
    ],
    [
      'Bayes, means, with a prior',
      { ...BAYESIAN, prior: { mean: 0.1, variance: 0.1 }, control: TEN, treatment: TEN_AND_A_HALF },
      {
        lift: 0.05063,
        interval: [-0.01893, 0.12019],
        standardError: 0.03549,
        chanceToWin: 0.92315,
        risk: [0.05186, 0.00123],
      },
    ],
    [
      'Bayes, quantiles',
      { ...ABSOLUTE, control: Q_CONTROL, treatment: Q_TREATMENT },
      { lift: 0.53651, interval: [0.45726, 0.61577] },
    ],
    [
      'Bayes, quantiles, with a prior for the relative lift',
      { ...ABSOLUTE, prior: { mean: 0, variance: 1 }, control: Q_CONTROL, treatment: Q_TREATMENT },
      { lift: 0.536495, interval: [0.45724, 0.61575] },
    ],
    [
      'Bayes, quantiles, relative',
      { ...BAYESIAN, prior: { mean: 0, variance: 1 }, control: Q_CONTROL, treatment: Q_TREATMENT },
      { lift: 0.07495, interval: [0.063408, 0.086493] },
    ],
  ])('%s', (_, question, expected) => {
    const answer = compare(question) as unknown as Record<string, number | number[]>
    for (const [key, value] of Object.entries(expected))
      for (const [index, each] of [value].flat().entries())
        expect([answer[key]!].flat()[index], key).toBeCloseTo(each, 5)
  })
})

const REVENUE = {
  baseline: { mean: 10, variance: 3909.9997749994377 },
  effect: 0.05,
  n: 400_000,
  arms: 3,
  alpha: 0.05,
}

describe('power reproduces what GrowthBook publishes', () => {
  test('for a fixed horizon', () => {
    const answer = power(REVENUE) as { power: number; mde80: number }
    expect(answer.power).toBeCloseTo(0.52144, 5)
    expect(answer.mde80).toBeCloseTo(0.07027, 5)
  })

  test.each([
    [
      { mean: 0.1, variance: 0.09 },
      0.05,
      [0.073, 0.0965, 0.1204, 0.14458],
      [0.36767, 0.24505, 0.19525, 0.16673],
    ],
    [
      { mean: 0.1, variance: 0.5 },
      0.3,
      [0.17053, 0.29389, 0.41122, 0.51749],
      [1.26769, 0.71941, 0.54299, 0.4506],
    ],
  ])('week by week, %j', (baseline, effect, powers, effects) => {
    for (const [week, expected] of powers.entries()) {
      const answer = power({ baseline, effect, n: 4500 * (week + 1), arms: 3 }) as {
        power: number
        mde80: number
      }
      expect(answer.power).toBeCloseTo(expected, 5)
      expect(answer.mde80).toBeCloseTo(effects[week]!, 5)
    }
  })

  test('in the middle of a test: visitors still to come, as a multiple of those that came', () => {
    const arms = { control: mean(500, 500, 1500), treatment: mean(500, 525, 1551.25) }
    const { standardError } = compare({ ...DELTA, ...arms }) as { standardError: number }
    const running = { standardError, n: 1000, effect: 0.05, alpha: 0.05, tuning: 5000 }
    // GrowthBook's search ends when the power is within 1e-5.
    expect(visitorsToGo({ ...running, engine: 'frequentist' }, 0.8)! / 25_457.03).toBeCloseTo(1, 3)
    expect(visitorsToGo({ ...running, engine: 'sequential' }, 0.8)! / 55_667.97).toBeCloseTo(1, 3)
  })
})
