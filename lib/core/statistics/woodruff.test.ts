import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  boundsOf,
  bucketOf,
  countOf,
  type Histogram,
  mergeHistograms,
  placeOf,
  valueAt,
} from './histogram.ts'
import { woodruff } from './woodruff.ts'

const value = fc.double({ min: 0.002, max: 100_000, noNaN: true })

function histogramOf(values: readonly number[]): Histogram {
  return mergeHistograms(values.map((each) => new Map([[bucketOf(each), 1]])))
}

describe('the histogram', () => {
  test('holds every value in a bucket whose ends enclose it and are 10 % apart', () => {
    fc.assert(
      fc.property(value, (each) => {
        const [low, high] = boundsOf(bucketOf(each))
        expect(low).toBeLessThanOrEqual(each * (1 + 1e-9))
        expect(high).toBeGreaterThanOrEqual(each * (1 - 1e-9))
        expect(high / low).toBeCloseTo(1.1, 9)
      }),
    )
  })

  test('takes nothing, very little and far too much without a bucket of their own each', () => {
    expect(bucketOf(0)).toBe(bucketOf(0.0009))
    expect(boundsOf(bucketOf(0))[0]).toBe(0)
    expect(bucketOf(1e300)).toBe(bucketOf(1e9))
    expect(bucketOf(1)).toBe(0)
    expect(bucketOf(1.1 ** 20)).toBe(20)
  })

  test('merges in any order, and loses nobody', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.array(value, { minLength: 1 }), (a, b) => {
        const [one, other] = [histogramOf(a), histogramOf(b)]
        const merged = mergeHistograms([one, other])
        expect(new Map([...merged].sort())).toEqual(new Map([...mergeHistograms([other, one])].sort()))
        expect(merged).toEqual(histogramOf([...a, ...b]))
        expect(countOf(merged)).toBe(a.length + b.length)
      }),
    )
  })

  test('knows a quantile of many values to better than a bucket', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => 100 + ((index * 7919) % 10_000))
    const place = placeOf(histogramOf(values), 0.75)
    expect(place && valueAt(place)).toBeGreaterThan(7_600 * 0.97)
    expect(place && valueAt(place)).toBeLessThan(7_600 * 1.03)
  })
})

describe('woodruff', () => {
  test('encloses the quantile, and narrows with the root of the number of visitors', () => {
    const values = Array.from({ length: 2_000 }, (_, index) => 100 + ((index * 7919) % 5_000))
    const few = woodruff(histogramOf(values), 0.75)
    const many = woodruff(histogramOf(Array.from({ length: 4 }, () => values).flat()), 0.75)
    if ('error' in few || 'error' in many) throw new Error('There are enough visitors')
    expect(few.lower).toBeLessThan(few.estimate)
    expect(few.upper).toBeGreaterThan(few.estimate)
    expect(many.estimate).toBeCloseTo(few.estimate, 8)
    expect((few.upper - few.lower) / (many.upper - many.lower)).toBeCloseTo(2, 1)
  })

  test('has no answer where the interval would leave the sample', () => {
    expect(woodruff(new Map(), 0.75)).toHaveProperty('error')
    expect(woodruff(histogramOf([1, 2, 3, 4]), 0.75)).toHaveProperty('error')
    expect(woodruff(histogramOf([1, 2, 3, 4]), 1)).toHaveProperty('error')
  })
})
