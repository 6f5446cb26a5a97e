import { toSigned, UNKNOWN } from './to-signed.ts'

/** An absolute change of a share, in percentage points: `+0.13 pp`. */
export function formatPoints(change: number | null): string {
  return change === null || !Number.isFinite(change) ? UNKNOWN : `${toSigned(100 * change, 2)}\u00a0pp`
}
