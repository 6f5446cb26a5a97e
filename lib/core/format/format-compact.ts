import { formatCount } from './format-count.ts'
import { UNKNOWN, withTrueMinus } from './to-signed.ts'

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
/** Below this nothing is gained by rounding. */
const EXACT_BELOW = 10_000

/** A number to read at a glance: exact below 10,000, then `12.4k`, `1.2M`. Show the exact one on hover. */
export function formatCompact(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return UNKNOWN
  return Math.abs(value) < EXACT_BELOW
    ? formatCount(value)
    : withTrueMinus(compact.format(value)).replace('K', 'k')
}
