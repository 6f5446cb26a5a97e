import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toVitalBucket, VITALS } from '#lib/core/events/vital-bucket'
import { rateShares } from './rate-shares.ts'

const histogramOf = (metric: (typeof VITALS)[number], values: readonly number[]) => {
  const histogram = new Map<number, number>()
  for (const value of values) {
    const bucket = toVitalBucket(metric, value)
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1)
  }
  return histogram
}

test('values well within a range count for it whole', () => {
  expect(rateShares('LCP', histogramOf('LCP', [1_000, 1_000, 3_000, 9_000]))).toEqual({
    good: 0.5,
    fair: 0.25,
    poor: 0.25,
  })
  expect(rateShares('CLS', histogramOf('CLS', [0, 0.02, 0.17, 0.9]))).toEqual({
    good: 0.5,
    fair: 0.25,
    poor: 0.25,
  })
})

test('nothing measured has no shares', () => {
  expect(rateShares('INP', new Map())).toBeNull()
})

test('shares are at least zero and sum to one', () => {
  const values = fc.array(fc.double({ min: 0, max: 20_000, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(fc.constantFrom(...VITALS), values, (metric, measured) => {
      const shares = rateShares(metric, histogramOf(metric, measured))
      const parts = Object.values(shares ?? {})
      return (
        parts.every((part) => part >= 0) && Math.abs(parts.reduce((sum, part) => sum + part, 0) - 1) < 1e-9
      )
    }),
  )
})
