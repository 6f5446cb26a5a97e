import type { Interval } from './comparison.ts'
import { normalUpperQuantile } from './distributions/normal.ts'

/**
 * The interval of one proportion, never outside [0, 1] and never empty, for nobody of ten as for everybody.
 * Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
 */
export function wilson(n: number, sum: number, alpha: number): Interval {
  const square = normalUpperQuantile(alpha / 2) ** 2
  const middle = (sum + square / 2) / (n + square)
  const reach = Math.sqrt(square * ((sum * (n - sum)) / n + square / 4)) / (n + square)
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}
