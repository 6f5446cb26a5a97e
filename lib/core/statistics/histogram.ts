/** Every bucket's upper end is 10 % above its lower one, so that a quantile is known to better than 5 %. */
const GAMMA = 1.1
const LOG_GAMMA = Math.log(GAMMA)
/** Values up to 0.001 (a layout shift that nobody sees, a thousandth of a millisecond) share the first bucket. */
const LOWEST = Math.ceil(Math.log(0.001) / LOG_GAMMA)
/** e^16: two and a half hours in milliseconds. */
const HIGHEST = Math.ceil(16 / LOG_GAMMA)

/** Counts by bucket. Histograms of the same kind are merged by adding the counts. */
export type Histogram = ReadonlyMap<number, number>

/**
 * The bucket of a value that is not negative: bucket i holds (1.1^(i − 1), 1.1^i].
 * Source: Masson, Rim and Lee (2019), "DDSketch: a fast and fully-mergeable quantile sketch", arXiv 1908.10693.
 */
export function bucketOf(value: number): number {
  const bucket = Math.ceil(Math.log(value) / LOG_GAMMA - 1e-12) + 0 // + 0: no negative zero as a key
  return Math.min(HIGHEST, Math.max(LOWEST, bucket))
}

/** The values that a bucket holds; the first one begins at zero. */
export function boundsOf(bucket: number): readonly [low: number, high: number] {
  return [bucket <= LOWEST ? 0 : GAMMA ** (bucket - 1), GAMMA ** bucket]
}

/** The sum of histograms. */
export function mergeHistograms(histograms: readonly Histogram[]): Histogram {
  const merged = new Map<number, number>()
  for (const histogram of histograms)
    for (const [bucket, count] of histogram) merged.set(bucket, (merged.get(bucket) ?? 0) + count)
  return merged
}

/** How many values a histogram holds. */
export function countOf(histogram: Histogram): number {
  let count = 0
  for (const each of histogram.values()) count += each
  return count
}

/** Where a share of a histogram lies: in which bucket, how many values that holds, and what part of them is below. */
export type Place = { readonly bucket: number; readonly count: number; readonly part: number }

/** Finds the bucket in which the values reach this share; null when the histogram is empty. */
export function placeOf(histogram: Histogram, share: number): Place | null {
  let rank = Math.min(1, Math.max(0, share)) * countOf(histogram)
  let place: Place | null = null
  const buckets = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  for (const [bucket, count] of buckets) {
    place = { bucket, count, part: Math.min(1, rank / count) }
    if (rank <= count) break
    rank -= count
  }
  return place
}

/** The value at a place, its bucket's values being spread evenly. */
export function valueAt({ bucket, part }: Place): number {
  const [low, high] = boundsOf(bucket)
  return low + (high - low) * part
}
