/** Core Web Vitals and their companions. The order is part of a visitor's stored state: add at the end only. */
export const VITALS = ['LCP', 'INP', 'CLS', 'FCP', 'TTFB'] as const
export type VitalMetric = (typeof VITALS)[number]

/** What a response's `Server-Timing` may say about the server's share of the time to its first byte. */
export const SERVER_TIMINGS = ['edge-compute', 'cache-lookup', 'origin-request'] as const

/** Each bucket of a histogram is a tenth wider than the one before: a quantile is at most 5 % off. */
export const BUCKET_GROWTH = 1.1
/** CLS is a score of tenths and hundredths; in thousandths its buckets are as fine as those of milliseconds. */
export const CLS_SCALE = 1_000
/** The bucket of an hour: what is longer is no page load. */
const LAST_BUCKET = 159

/**
 * The bucket of a value (milliseconds; for CLS the score): bucket `i` holds what is above `BUCKET_GROWTH` to the power
 * `i - 1` and not above its power `i`; bucket 0 all that is 1 or less. Histograms with the same growth are merged by
 * adding bucket to bucket: DDSketch, https://arxiv.org/abs/1908.10693, section 2.
 */
export function toVitalBucket(metric: VitalMetric, value: number): number {
  const scaled = metric === 'CLS' ? value * CLS_SCALE : value
  if (scaled <= 1) return 0
  // The correction keeps an exact power in its own bucket although logarithms are rounded.
  return Math.min(Math.ceil(Math.log(scaled) / Math.log(BUCKET_GROWTH) - 1e-9), LAST_BUCKET)
}
