import { shortName } from '#lib/core/events/short-name'

type Store = {
  hset(key: string, fields: Record<string, string>): Promise<unknown>
  set(key: string, value: string): Promise<unknown>
}

type Written = {
  readonly experiment: string
  readonly tag: string
  readonly date: string
  readonly epoch?: number
  /** Variant → visitors and buyers. */
  readonly counts: Readonly<Record<string, readonly [visitors: number, purchases: number]>>
  /** Variant → LCP histogram. */
  readonly vitals?: Readonly<Record<string, ReadonlyMap<number, number>>>
}

/** For tests: puts sums of a day into the store as ingest writes them, where so many visitors would take too long. */
export async function writeSums(
  store: Store,
  { experiment, tag, date, epoch = 1, counts, vitals = {} }: Written,
) {
  const key = `${experiment}.${tag}`
  const purchase = shortName('purchase', 4)
  const cells = Object.entries(counts).map(([variant, [visitors, buyers]]) => {
    const cell = `${visitors},${buyers * 5_000},${buyers * 25_000_000};${purchase}=${buyers}/0`
    return [`${key}.${epoch}.${variant}.all`, cell] as const
  })
  const histograms = Object.entries(vitals).map(([variant, histogram]) => {
    const text = [...histogram].map(([bucket, count]) => `${bucket}:${count},`).join('')
    return [`${key}.${epoch}.${variant}.vital:LCP`, `,${text}`] as const
  })
  const names = `${epoch}|${Object.keys(counts).join(',')}|purchase|`
  await store.hset(`sums:${date}`, Object.fromEntries([[`${key}.~`, names], ...cells, ...histograms]))
  await store.set(`first:${key}`, String(Math.floor(Date.parse(date) / 86_400_000) - 1))
}
