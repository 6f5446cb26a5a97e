import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeanArm, ProportionArm } from './arm.ts'
import { compare } from './compare.ts'
import type { Answer, CompareOptions, Comparison } from './comparison.ts'

const engine = fc.constantFrom<CompareOptions['engine']>('frequentist', 'sequential', 'bayesian')
const testing = fc.constantFrom<CompareOptions['engine']>('frequentist', 'sequential')
const difference = fc.constantFrom<'relative' | 'absolute'>('relative', 'absolute')
const proportion: fc.Arbitrary<ProportionArm> = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ type: 'proportion', n, sum: Math.round(n * share) }))
const values = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 60 })
const mean: fc.Arbitrary<MeanArm> = values.map(armOf)
const arms = fc.oneof(fc.tuple(proportion, proportion), fc.tuple(mean, mean))

function armOf(numbers: readonly number[]): MeanArm {
  const sum = numbers.reduce((total, value) => total + value, 0)
  return {
    type: 'mean',
    n: numbers.length,
    sum,
    sumSquares: numbers.reduce((total, value) => total + value ** 2, 0),
  }
}

const isAnswer = (comparison: Comparison): comparison is Answer => !('error' in comparison)
const excludesZero = ({ interval: [low, high] }: Answer) => low > 0 || high < 0

describe('compare', () => {
  test('answers every case with finite numbers or with an error, never with both', () => {
    fc.assert(
      fc.property(engine, difference, arms, (engine, difference, [control, treatment]) => {
        const answer = compare({ engine, difference, control, treatment })
        if (!isAnswer(answer)) expect(Object.keys(answer)).toEqual(['error'])
        else for (const value of Object.values(answer).flat()) expect(value).toSatisfy(Number.isFinite)
      }),
      { numRuns: 2_000 },
    )
  })

  test('puts the lift inside its interval, and chances between 0 and 1', () => {
    fc.assert(
      fc.property(testing, difference, arms, (engine, difference, [control, treatment]) => {
        const answer = compare({ engine, difference, control, treatment })
        if (!isAnswer(answer)) return
        const [low, high] = answer.interval
        const slack = 1e-9 * (high - low)
        expect(low - slack).toBeLessThanOrEqual(answer.lift)
        expect(high + slack).toBeGreaterThanOrEqual(answer.lift)
        expect(answer.pValue).toBeGreaterThanOrEqual(0)
        expect(answer.pValue).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1_000 },
    )
  })

  test('excludes zero exactly when the p-value is below alpha, relative and absolute alike', () => {
    fc.assert(
      fc.property(
        testing,
        arms,
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        (engine, [control, treatment], alpha) => {
          const answers = (['relative', 'absolute'] as const)
            .map((difference) => compare({ engine, difference, alpha, control, treatment }))
            .filter(isAnswer)
          for (const answer of answers) {
            if (Math.abs((answer.pValue ?? 1) / alpha - 1) < 1e-6) continue
            expect(excludesZero(answer)).toBe((answer.pValue ?? 1) < alpha)
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('does not depend on the unit in which values are measured', () => {
    fc.assert(
      fc.property(
        engine,
        mean,
        mean,
        fc.constantFrom(2 ** -10, 4, 2 ** 20),
        (engine, control, treatment, unit) => {
          const scaled = (arm: MeanArm) => ({
            ...arm,
            sum: arm.sum * unit,
            sumSquares: arm.sumSquares * unit ** 2,
          })
          expect(compare({ engine, control: scaled(control), treatment: scaled(treatment) })).toEqual(
            compare({ engine, control, treatment }),
          )
        },
      ),
    )
  })

  test('mirrors the absolute difference when the arms change places', () => {
    fc.assert(
      fc.property(engine, mean, mean, (engine, a, b) => {
        const there = compare({ engine, difference: 'absolute', control: a, treatment: b })
        const back = compare({ engine, difference: 'absolute', control: b, treatment: a })
        expect(isAnswer(there)).toBe(isAnswer(back))
        if (!isAnswer(there) || !isAnswer(back)) return
        expect(back.lift).toBeCloseTo(-there.lift, 8)
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 6)
        expect(back.risk?.[0] ?? 0).toBeCloseTo(there.risk?.[1] ?? 0, 6)
        expect(back.pValue).toEqual(there.pValue)
      }),
    )
  })

  test('gives inverse metrics the other chance and the other risks, and the same lift', () => {
    fc.assert(
      fc.property(arms, difference, ([control, treatment], difference) => {
        const question = { engine: 'bayesian', difference, control, treatment } as const
        const [plain, inverse] = [compare(question), compare({ ...question, inverse: true })]
        if (!isAnswer(plain) || !isAnswer(inverse)) return
        expect(inverse.lift).toBe(plain.lift)
        expect((inverse.chanceToWin ?? 0) + (plain.chanceToWin ?? 0)).toBeCloseTo(1, 10)
        expect(inverse.risk).toEqual([plain.risk?.[1], plain.risk?.[0]])
      }),
    )
  })

  test('is wider at every look with the sequential engine than with the fixed horizon', () => {
    fc.assert(
      fc.property(proportion, proportion, (control, treatment) => {
        const [fixed, always] = (['frequentist', 'sequential'] as const).map((engine) =>
          compare({ engine, difference: 'absolute', control, treatment }),
        )
        // Without a normal approximation two different tests answer; Student's t with few degrees of freedom is wide.
        const isNormal = [control, treatment].every(({ n, sum }) => n > 30 && sum > 0 && sum < n)
        if (!isNormal || !fixed || !always || !isAnswer(fixed) || !isAnswer(always)) return
        expect(always.pValue).toBeGreaterThanOrEqual((fixed.pValue ?? 0) * 0.999)
      }),
    )
  })

  test('lets a covariate that says nothing change nothing, and a good one narrow the interval', () => {
    const before = Array.from({ length: 400 }, (_, index) => (index * 7919) % 1_000)
    const after = before.map((value, index) => 2 * value + ((index * 104_729) % 97))
    const withPre = (numbers: readonly number[], pre: readonly number[]) => ({
      ...armOf(numbers),
      pre: armOf(pre),
      sumProductsPre: numbers.reduce((sum, value, index) => sum + value * (pre[index] ?? 0), 0),
    })
    const same = before.map(() => 3)
    const plain = compare({ engine: 'frequentist', control: armOf(before), treatment: armOf(after) })
    const nothing = compare({
      engine: 'frequentist',
      control: withPre(before, same),
      treatment: withPre(after, same),
    })
    expect(nothing).toEqual({ ...plain, theta: 0 })
    const [one, other] = [after, after.map((value) => value + 5)]
    const rough = compare({ engine: 'frequentist', control: armOf(one), treatment: armOf(other) }) as Answer
    const fine = compare({
      engine: 'frequentist',
      control: withPre(one, before),
      treatment: withPre(other, before),
    }) as Answer
    expect(fine.lift).toBeCloseTo(rough.lift, 12)
    expect(fine.standardError).toBeLessThan(rough.standardError / 10)
  })
})
