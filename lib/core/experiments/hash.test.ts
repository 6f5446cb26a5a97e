import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vectors from './growthbook-vectors.json' with { type: 'json' }
import { bucket, bucketOf, fnv1a, type HashVersion } from './hash.ts'

describe('bucket', () => {
  test.each(vectors.hash)(
    'agrees with GrowthBook: seed %j, value %j, version %d',
    (seed, value, version, expected) => {
      expect(bucket(String(seed), String(value), version as HashVersion)).toBe(expected)
    },
  )

  test('is the same with the seed prepared', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom(1 as const, 2 as const),
        (seed, value, version) => {
          expect(bucketOf(seed, version)(value)).toBe(bucket(seed, value, version))
        },
      ),
    )
  })

  test('version 2 hashes the decimal text of the first hash, whatever its length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (seed, value) => {
        const plain = (fnv1a(String(fnv1a(seed + value))) % 10_000) / 10_000
        expect(bucket(seed, value, 2)).toBe(plain)
      }),
      { numRuns: 2_000 },
    )
  })

  test('lies in [0, 1)', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom(1 as const, 2 as const),
        (seed, value, version) => {
          const place = bucket(seed, value, version)
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThan(1)
        },
      ),
    )
  })
})

describe('fnv1a', () => {
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])("agrees with the authors' test suite: %j", (text, expected) => {
    expect(fnv1a(text)).toBe(expected)
  })

  test('continues where an earlier text ended', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        expect(fnv1a(second, fnv1a(first))).toBe(fnv1a(first + second))
      }),
    )
  })
})
