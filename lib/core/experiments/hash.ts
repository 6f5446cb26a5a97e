/** GrowthBook's hash versions: 1 has 1,000 buckets, 2 has 10,000 and hashes twice (no correlation between seeds). */
export type HashVersion = 1 | 2

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * FNV-1a, 32 bits, over UTF-16 code units as GrowthBook's SDKs do it (for ASCII the same as over bytes).
 * `state` continues an earlier text: fnv1a(b, fnv1a(a)) = fnv1a(a + b).
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fnv1a(text: string, state: number = FNV_OFFSET): number {
  let hash = state
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return hash >>> 0
}

/**
 * The bucket in [0, 1) of a value under a seed.
 * Version 1: fnv(value + seed) mod 1,000; version 2: fnv(decimal of fnv(seed + value)) mod 10,000.
 * https://docs.growthbook.io/lib/build-your-own#hash
 */
export function bucket(seed: string, value: string, version: HashVersion): number {
  return bucketOf(seed, version)(value)
}

/** `bucket` with the seed's share of the work done once. */
export function bucketOf(seed: string, version: HashVersion): (value: string) => number {
  if (version === 1) return (value) => (fnv1a(seed, fnv1a(value)) % 1000) / 1000
  const seeded = fnv1a(seed)
  return (value) => (fnv1aOfDigits(fnv1a(value, seeded)) % 10_000) / 10_000
}

/** fnv1a(String(number)) for a whole number below 2^32; to build that text would cost half of a decision's time. */
function fnv1aOfDigits(number: number): number {
  let divisor = 1_000_000_000
  while (divisor > number && divisor > 1) divisor /= 10
  let hash = FNV_OFFSET
  for (let rest = number; divisor >= 1; divisor /= 10) {
    const digit = Math.floor(rest / divisor)
    rest -= digit * divisor
    hash = Math.imul(hash ^ (48 + digit), FNV_PRIME)
  }
  return hash >>> 0
}
