import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vectors from './growthbook-vectors.json' with { type: 'json' }
import { bucket, bucketOf, fnv1a, fnv1aOfDigits, type HashVersion } from './hash.ts'

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

  test('of a number is that of its decimal text', () => {
    const lengths = Array.from({ length: 10 }, (_, digits) => 10 ** digits)
    for (const number of [0, ...lengths.flatMap((one) => [one - 1, one, one + 1]), 2 ** 32 - 1])
      expect(fnv1aOfDigits(number), String(number)).toBe(fnv1a(String(number)))
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), fc.nat({ max: 32 }), (number, shift) => {
        const shorter = number >>> shift
        expect(fnv1aOfDigits(shorter)).toBe(fnv1a(String(shorter)))
      }),
    )
  })
})
