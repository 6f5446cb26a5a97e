/**
 * log(1 + x) − x for x > −1, without the cancellation near zero.
 * Source: the series in r = x / (2 + x), log(1 + x) = 2 Σ r²ᵏ⁺¹ / (2k + 1) (DLMF 4.6.4).
 */
export function log1pMinus(x: number): number {
  if (Math.abs(x) > 0.5) return Math.log1p(x) - x
  const r = x / (2 + x)
  const square = r * r
  let power = square
  let sum = 0
  for (let k = 3; Math.abs(power) > 1e-18; k += 2) {
    sum += power / k
    power *= square
  }
  // x = 2r + r x, so that log(1 + x) − x = 2r Σ r²ᵏ/(2k + 1) − r x.
  return 2 * r * sum - r * x
}
