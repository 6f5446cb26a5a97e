import { redis } from '#lib/stores/redis/client'
import { rateLimitKey } from '#lib/stores/redis/rate-limit-key'

/** The callers of one size of bucket who have taken from it lately. */
export type BucketUse = {
  readonly name: string
  /** Null where the key does not say. */
  readonly capacity: number | null
  readonly refillPerSecond: number | null
  readonly callers: number
  /** Those with no token left: they are being refused now, or about to be. */
  readonly empty: number
}

export type LimitsNow = {
  readonly buckets: readonly BucketUse[]
  /** Whether all keys were looked at. */
  readonly isWhole: boolean
}

const MOST_CALLS = 10
const KEYS_A_CALL = 1_000
const MOST_BUCKETS = 500
/** `limit:<name>:<capacity>:<refill>:<whose>` as `take-tokens.ts` names it; the limits of signing in have no size in their names. */
const BUCKET = /:([a-z][a-z0-9-]*):(?:(\d+):([\d.]+):)?[^:]+$/

/**
 * Who is in a rate limit's bucket at this moment: a bucket lives until it is full again, a few seconds. A snapshot, since nothing on
 * the way of a request is counted. Looks at 10,000 keys at most, in ten calls.
 * @throws when Redis does not answer in time
 */
export async function readLimitBuckets(): Promise<LimitsNow> {
  const found: string[] = []
  let cursor = '0'
  for (let call = 0; call < MOST_CALLS; call++) {
    const [next, page] = await redis().scan(cursor, { match: `${rateLimitKey()}:*`, count: KEYS_A_CALL })
    found.push(...page)
    cursor = String(next)
    if (cursor === '0') break
  }
  const looked = found.slice(0, MOST_BUCKETS)
  const tokens = await readTokens(looked)
  return { buckets: toUse(looked, tokens), isWhole: cursor === '0' && looked.length === found.length }
}

async function readTokens(buckets: readonly string[]): Promise<readonly (number | null)[]> {
  if (buckets.length === 0) return []
  const pipeline = redis().pipeline()
  for (const key of buckets) pipeline.hget(key, 'tokens')
  return await pipeline.exec<(number | null)[]>()
}

function toUse(found: readonly string[], tokens: readonly (number | null)[]): readonly BucketUse[] {
  const uses = new Map<string, { -readonly [Key in keyof BucketUse]: BucketUse[Key] }>()
  found.forEach((key, index) => {
    const [, name = '', capacity, refill] = BUCKET.exec(key) ?? []
    // One that has just filled up is gone.
    const left = tokens[index]
    if (name === '' || left === null || left === undefined) return
    const id = `${name}:${capacity}:${refill}`
    const size = { capacity: toNumber(capacity), refillPerSecond: toNumber(refill) }
    const use = uses.get(id) ?? { name, ...size, callers: 0, empty: 0 }
    use.callers += 1
    if (Number(left) <= 0) use.empty += 1
    uses.set(id, use)
  })
  return [...uses.values()].toSorted((a, b) => b.empty - a.empty || b.callers - a.callers)
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
