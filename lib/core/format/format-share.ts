import { UNKNOWN } from './to-signed.ts'

/** A share or a chance in whole percent; what is all but sure is never written as sure. */
export function formatShare(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return UNKNOWN
  const percent = Math.round(100 * share)
  if (percent === 0 && share > 0) return '<\u00a01\u00a0%'
  if (percent === 100 && share < 1) return '>\u00a099\u00a0%'
  return `${percent}\u00a0%`
}
