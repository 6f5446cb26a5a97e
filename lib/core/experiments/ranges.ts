export type Range = readonly [from: number, to: number]

/**
 * The share of the bucket line that belongs to each variant: each begins where the ratios before it end and
 * covers its own ratio times the coverage. So raising the coverage only adds visitors, and moves none.
 * GrowthBook's getBucketRanges: https://docs.growthbook.io/lib/build-your-own#getbucketranges
 */
export function bucketRanges(ratios: readonly number[], coverage: number): readonly Range[] {
  let start = 0
  return ratios.map((ratio) => {
    const from = start
    start += ratio
    return [from, from + coverage * ratio]
  })
}

/** Index of the variant whose range holds a bucket, or -1; the same as a search in `bucketRanges`, without the array. */
export function chooseVariant(ratios: readonly number[], coverage: number, bucket: number): number {
  let start = 0
  for (let index = 0; index < ratios.length; index++) {
    const ratio = ratios[index] ?? 0
    if (bucket >= start && bucket < start + coverage * ratio) return index
    start += ratio
  }
  return -1
}

/** Two ranges of one exclusion group that share no bucket: no visitor can be in both. */
export function areDisjoint(a: Range, b: Range): boolean {
  return a[1] <= b[0] || b[1] <= a[0]
}
