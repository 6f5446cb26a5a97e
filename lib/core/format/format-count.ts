import { groupDigits, UNKNOWN } from './to-signed.ts'

/** A whole number as it is: `12,431`. */
export function formatCount(count: number | null): string {
  return count === null || !Number.isFinite(count) ? UNKNOWN : groupDigits(Math.round(count), 0)
}
