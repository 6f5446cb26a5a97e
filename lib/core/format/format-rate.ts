import { UNKNOWN } from './to-signed.ts'

/** Fewer visitors say nothing about a rate. */
const FEWEST_VISITORS = 100

/** A share: two decimals below 10 %, one above; a dash when it is of fewer than 100 visitors. */
export function formatRate(rate: number | null, visitors = FEWEST_VISITORS): string {
  if (rate === null || !Number.isFinite(rate) || visitors < FEWEST_VISITORS) return UNKNOWN
  const percent = 100 * rate
  return `${percent.toFixed(percent < 9.995 ? 2 : 1)}\u00a0%`
}
