import { groupDigits, toSigned, UNKNOWN } from './to-signed.ts'

/** Milliseconds, whole: `1,840 ms`; a difference with its sign. */
export function formatMs(ms: number | null, { signed = false }: { readonly signed?: boolean } = {}): string {
  if (ms === null || !Number.isFinite(ms)) return UNKNOWN
  return `${signed ? toSigned(ms, 0) : groupDigits(ms, 0)}\u00a0ms`
}
