/** GrowthBook's hash versions: 1 has 1,000 buckets, 2 has 10,000 and hashes twice (no correlation between seeds). */
export type HashVersion = 1 | 2

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** The character code of 0. */
const DIGIT = 48

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

/**
 * fnv1a(String(number)) for a whole number below 2^32; to build that text would cost half of a decision's time. In two
 * halves, so that every division is one of small whole numbers by a constant.
 */
export function fnv1aOfDigits(number: number): number {
  const high = Math.floor(number / 100_000)
  const low = number - high * 100_000
  if (high === 0) return fnv1aOfFive(low, FNV_OFFSET, false) >>> 0
  return fnv1aOfFive(low, fnv1aOfFive(high, FNV_OFFSET, false), true) >>> 0
}

/** Continues a hash by the digits of a number below 100,000; zeros in front only when `padded`. */
function fnv1aOfFive(number: number, state: number, padded: boolean): number {
  const a = (number / 10_000) | 0
  const b = ((number / 1_000) | 0) - a * 10
  const c = ((number / 100) | 0) - a * 100 - b * 10
  const d = ((number / 10) | 0) - a * 1_000 - b * 100 - c * 10
  const e = number - ((number / 10) | 0) * 10
  let hash = state
  if (padded || number >= 10_000) hash = Math.imul(hash ^ (DIGIT + a), FNV_PRIME)
  if (padded || number >= 1_000) hash = Math.imul(hash ^ (DIGIT + b), FNV_PRIME)
  if (padded || number >= 100) hash = Math.imul(hash ^ (DIGIT + c), FNV_PRIME)
  if (padded || number >= 10) hash = Math.imul(hash ^ (DIGIT + d), FNV_PRIME)
  return Math.imul(hash ^ (DIGIT + e), FNV_PRIME)
}
