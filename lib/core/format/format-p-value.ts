import { UNKNOWN } from './to-signed.ts'

/** A p-value: `0.034`, never smaller than can be meant. */
export function formatPValue(pValue: number | null): string {
  if (pValue === null || !Number.isFinite(pValue)) return UNKNOWN
  return pValue < 0.001 ? '<\u00a00.001' : pValue.toFixed(3)
}
