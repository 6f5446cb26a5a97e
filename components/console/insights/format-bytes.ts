import { formatCompact } from '#lib/core/format/format-compact'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes as stores and plans count them, by 1,024: `12.4 kB`. */
function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1_024 ** power
  const digits = power === 0 || value >= 100 ? 0 : 1
  return `${value.toFixed(digits)}\u00a0${UNITS[power]}`
}

/** A meter's figure in its unit. */
export function formatAmount(unit: 'bytes' | 'count', amount: number): string {
  return unit === 'bytes' ? formatBytes(amount) : formatCompact(Math.round(amount))
}
