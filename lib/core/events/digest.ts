/** Characters of a digest. */
export const DIGEST_LENGTH = 11

/**
 * 53 bits of a text in base 36, always 11 characters: to recognise an event id again in little space. Not secret and
 * not collision-proof against malice: who forges a collision loses an event of their own.
 */
export function digestOf(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  const value = 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
  return value.toString(36).padStart(DIGEST_LENGTH, '0')
}
