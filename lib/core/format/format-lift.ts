import { toSigned, UNKNOWN } from './to-signed.ts'

/** A relative change, always with its sign: `+4.1 %`, `−0.3 %`, `0.0 %`. What is not known is a dash. */
export function formatLift(lift: number | null): string {
  return lift === null || !Number.isFinite(lift) ? UNKNOWN : `${toSigned(100 * lift, 1)}\u00a0%`
}
