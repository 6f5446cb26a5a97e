import type { Unanswered } from './comparison.ts'

export type Adjustment = 'holm' | 'benjamini-hochberg'
export type Adjusted = { readonly pValues: readonly number[] }

/**
 * P-values that may each be held against the level of the whole family, in the order given.
 * Sources: S. Holm (1979), "A simple sequentially rejective multiple test procedure" (no false discovery at all);
 * Benjamini and Hochberg (1995), "Controlling the false discovery rate" (their share among the discoveries).
 */
export function adjustPValues(method: Adjustment, pValues: readonly number[]): Adjusted | Unanswered {
  if (!pValues.every((p) => p >= 0 && p <= 1)) return { error: 'p-values lie between 0 and 1' }
  const rising = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const count = rising.length
  const adjusted = Array<number>(count)
  if (method === 'holm') {
    let most = 0
    for (const [rank, { p, index }] of rising.entries()) {
      most = Math.max(most, (count - rank) * p)
      adjusted[index] = Math.min(1, most)
    }
  } else {
    let least = 1
    for (const [rank, { p, index }] of [...rising.entries()].reverse()) {
      least = Math.min(least, (count / (rank + 1)) * p)
      adjusted[index] = least
    }
  }
  return { pValues: adjusted }
}
