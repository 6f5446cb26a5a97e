import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUCKET_GROWTH, CLS_SCALE, toVitalBucket } from './vital-bucket.ts'

test('a bucket holds what lies between two powers of the growth, the upper included', () => {
  fc.assert(
    fc.property(fc.double({ min: 1.0001, max: 3_000_000, noNaN: true }), (value) => {
      const bucket = toVitalBucket('LCP', value)
      expect(value).toBeGreaterThan(BUCKET_GROWTH ** (bucket - 1) * (1 - 1e-8))
      expect(value).toBeLessThanOrEqual(BUCKET_GROWTH ** bucket * (1 + 1e-8))
    }),
  )
  for (let power = 1; power < 150; power++) expect(toVitalBucket('INP', BUCKET_GROWTH ** power)).toBe(power)
})

test('nothing and next to nothing share the first bucket, an hour and more the last', () => {
  expect([0, 0.5, 1].map((value) => toVitalBucket('TTFB', value))).toEqual([0, 0, 0])
  expect(toVitalBucket('LCP', 3_600_000)).toBe(toVitalBucket('LCP', 1e12))
})

test('CLS is counted in thousandths', () => {
  expect(toVitalBucket('CLS', 0.1)).toBe(toVitalBucket('LCP', 0.1 * CLS_SCALE))
  expect(toVitalBucket('CLS', 0)).toBe(0)
})
