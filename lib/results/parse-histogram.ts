/** Bucket → how many values it holds; `lib/core/events/vital-bucket.ts` says which. */
export type Histogram = ReadonlyMap<number, number>

/** Reads `,<bucket>:<count>,…`; what is of another form is passed over. */
export function parseHistogram(text: unknown): Histogram {
  if (typeof text !== 'string') return new Map()
  return new Map(
    [...text.matchAll(/(\d+):(\d+),/g)].map(([, bucket, count]) => [Number(bucket), Number(count)]),
  )
}

/** All values of both. */
export function addHistograms(a: Histogram, b: Histogram): Histogram {
  const sum = new Map(a)
  for (const [bucket, count] of b) sum.set(bucket, (sum.get(bucket) ?? 0) + count)
  return sum
}
