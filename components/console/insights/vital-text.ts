import type { VitalMetric } from '#lib/core/events/vital-bucket'
import { formatMs } from '#lib/core/format/format-ms'
import type { Rating } from '#lib/results/vital-standards'

/** What each vital measures, for people who do not build pages. */
export const VITAL_NAMES: Readonly<Record<VitalMetric, string>> = {
  LCP: 'Largest content painted',
  INP: 'Interaction to next paint',
  CLS: 'Layout shift',
  FCP: 'First content painted',
  TTFB: 'First byte',
}

export const RATING_LABELS: Readonly<Record<Rating, string>> = {
  good: 'Good',
  'needs-improvement': 'Needs work',
  poor: 'Poor',
}

/** A vital in its own unit: `1,840 ms`, for CLS `0.08`; a dash where too little was measured. */
export function formatVital(metric: VitalMetric, value: number | null): string {
  if (value === null) return '–'
  return metric === 'CLS' ? value.toFixed(2) : formatMs(value)
}
