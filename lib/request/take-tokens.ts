import { Ratelimit } from '@upstash/ratelimit'
import type { Bucket, Tier } from '#lib/core/access/limits'
import { type BucketState, takeToken } from '#lib/core/access/token-bucket'
import { BoundedMap } from '#lib/core/collections/bounded-map'
import { log } from '#lib/observability/log'
import { rateLimitKey } from '#lib/stores/redis/rate-limit-key'
import { scriptRunner } from '#lib/stores/redis/script-runner'
import { Breaker } from './breaker.ts'

/** One taking from a bucket: `identifier` tells apart whose it is. */
export type Take = { readonly bucket: Bucket; readonly identifier: string }

export type Taken = {
  readonly bucket: Bucket
  readonly allowed: boolean
  readonly remaining: number
  /** Milliseconds until a token is there again. */
  readonly waitMs: number
}

/** An answer that waited longer for Redis than this is given by the isolate's own buckets instead. */
const PATIENCE_MS = 150
const REMEMBERED = 10_000

const runner = scriptRunner(PATIENCE_MS)
const breaker = new Breaker()
const limiters = new BoundedMap<string, Ratelimit>(100)
/** Whom Redis has denied, until when: a blocked client costs no command until then. */
const blocked = new BoundedMap<string, number>(REMEMBERED)
const local = new BoundedMap<string, BucketState>(REMEMBERED)

/**
 * Takes a token from each bucket, all in one round trip to Redis. While Redis fails, the isolate's own buckets
 * of the same size stand in: limits get looser by the number of isolates, but never vanish.
 */
export async function takeTokens(takes: readonly Take[], now: number): Promise<readonly Taken[]> {
  const denied = takes.find(({ bucket, identifier }) => isBlocked(bucket, identifier, now))
  if (denied) return [blockedTake(denied, now)]
  if (!breaker.tryPass(now)) return takes.map((take) => takeLocally(take, now))
  try {
    const taken = await Promise.all(takes.map((take) => takeFromRedis(take, now)))
    breaker.succeeded()
    return taken
  } catch (error) {
    breaker.failed(now)
    log('warn', 'rate-limit-degraded', { error })
    return takes.map((take) => takeLocally(take, now))
  }
}

async function takeFromRedis({ bucket, identifier }: Take, now: number): Promise<Taken> {
  const answer = await limiterFor(bucket).limit(identifier)
  const waitMs = answer.success && answer.remaining > 0 ? 0 : Math.max(1, answer.reset - now)
  return { bucket, allowed: answer.success, remaining: answer.remaining, waitMs }
}

function takeLocally({ bucket, identifier }: Take, now: number): Taken {
  const key = `${bucket.name}:${identifier}`
  const { allowed, remaining, waitMs, state } = takeToken(local.get(key), bucket.tier, now)
  local.set(key, state)
  return { bucket, allowed, remaining, waitMs }
}

function isBlocked(bucket: Bucket, identifier: string, now: number): boolean {
  return (blocked.get(cacheKey(bucket, identifier)) ?? 0) > now
}

function blockedTake({ bucket, identifier }: Take, now: number): Taken {
  const until = blocked.get(cacheKey(bucket, identifier)) ?? now
  return { bucket, allowed: false, remaining: 0, waitMs: until - now }
}

/** A limiter is made once for each size of bucket; its key holds the size, so that a changed tier starts full. */
function limiterFor(bucket: Bucket): Ratelimit {
  const prefix = prefixOf(bucket)
  const known = limiters.get(prefix)
  if (known) return known
  const { amount, intervalMs } = toRefill(bucket.tier)
  const limiter = new Ratelimit({
    redis: runner,
    limiter: Ratelimit.tokenBucket(amount, `${intervalMs} ms`, bucket.tier.capacity),
    prefix,
    ephemeralCache: blocked,
    timeout: 0,
    analytics: false,
  })
  limiters.set(prefix, limiter)
  return limiter
}

function prefixOf({ name, tier }: Bucket): string {
  return `${rateLimitKey()}:${name}:${tier.capacity}:${tier.refillPerSecond}`
}

/** The name under which the library remembers a denial. */
function cacheKey(bucket: Bucket, identifier: string): string {
  return `${prefixOf(bucket)}:${identifier}`
}

/** A steady rate as whole tokens per whole milliseconds: one token at a time unless that is faster than the clock. */
export function toRefill({ refillPerSecond }: Pick<Tier, 'refillPerSecond'>): {
  amount: number
  intervalMs: number
} {
  const intervalMs = Math.max(1, Math.round(1_000 / refillPerSecond))
  return { amount: Math.max(1, Math.round((refillPerSecond * intervalMs) / 1_000)), intervalMs }
}
