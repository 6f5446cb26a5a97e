import { groupDigits } from './to-signed.ts'

/** A relative change on an axis, where room is short: `+20 %`, `−2.5 %`, `0`. */
export function formatTick(lift: number): string {
  const percent = Math.round(1_000 * lift) / 10
  if (percent === 0) return '0'
  const text = groupDigits(Math.abs(percent), Number.isInteger(percent) ? 0 : 1)
  return `${percent < 0 ? '\u2212' : '+'}${text}\u00a0%`
}
