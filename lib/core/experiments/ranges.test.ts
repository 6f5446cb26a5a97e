import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vectors from './growthbook-vectors.json' with { type: 'json' }
import { areDisjoint, bucketRanges, chooseVariant } from './ranges.ts'

type RangeCase = [name: string, ratios: number[], coverage: number, expected: number[][]]
type ChoiceCase = [name: string, bucket: number, ratios: number[], coverage: number, expected: number]

/** Ratios that sum to 1, of 2 to 10 variants. */
const ratios = fc
  .array(fc.nat({ max: 1000 }), { minLength: 2, maxLength: 10 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => weights.map((weight) => weight / weights.reduce((sum, each) => sum + each)))
const fraction = fc.double({ min: 0, max: 1, noNaN: true })

describe('bucketRanges', () => {
  test.each(vectors.getBucketRange as RangeCase[])(
    'agrees with GrowthBook: %s',
    (_, weights, coverage, expected) => {
      const ranges = bucketRanges(weights, coverage)
      for (const [index, [from, to]] of ranges.entries()) {
        expect(from).toBeCloseTo(expected[index]?.[0] ?? Number.NaN, 12)
        expect(to).toBeCloseTo(expected[index]?.[1] ?? Number.NaN, 12)
      }
    },
  )
})

describe('chooseVariant', () => {
  test.each(vectors.chooseVariation as ChoiceCase[])(
    'agrees with GrowthBook: %s',
    (_, place, weights, coverage, expected) => {
      expect(chooseVariant(weights, coverage, place)).toBe(expected)
    },
  )

  test('finds the range that holds the bucket', () => {
    fc.assert(
      fc.property(ratios, fraction, fraction, (weights, coverage, place) => {
        const holds = bucketRanges(weights, coverage).findIndex(([from, to]) => place >= from && place < to)
        expect(chooseVariant(weights, coverage, place)).toBe(holds)
      }),
    )
  })

  test('moves nobody who is in when the coverage is raised', () => {
    fc.assert(
      fc.property(ratios, fraction, fraction, fraction, (weights, one, other, place) => {
        const before = chooseVariant(weights, Math.min(one, other), place)
        if (before >= 0) expect(chooseVariant(weights, Math.max(one, other), place)).toBe(before)
      }),
    )
  })
})

describe('areDisjoint', () => {
  test('ranges that touch share nothing, as their end is not part of them', () => {
    expect(areDisjoint([0, 0.5], [0.5, 1])).toBe(true)
    expect(areDisjoint([0.5, 1], [0, 0.5])).toBe(true)
    expect(areDisjoint([0, 0.6], [0.5, 1])).toBe(false)
    expect(areDisjoint([0.2, 0.3], [0, 1])).toBe(false)
  })
})
