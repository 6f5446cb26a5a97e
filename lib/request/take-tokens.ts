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
/** Tokens that are taken already and not yet used: `remaining` is what Redis had left when it gave them. */
type Ahead = { tokens: number; readonly remaining: number; readonly untilMs: number }
const ahead = new BoundedMap<string, Ahead>(REMEMBERED)
/** A bucket that is far from empty gives a sixteenth at once; small ones, of less than 32, always one by one. */
const SHARE_SHIFT = 4
const AHEAD_MS = 60_000

/**
 * Takes a token from each bucket, all in one round trip to Redis, or in none: a busy caller's tokens are taken some at
 * a time, from a bucket with plenty. So isolates together allow at most a sixteenth each beyond its size. While Redis fails, the isolate's own buckets
 * of the same size stand in: limits get looser by the number of isolates, but never vanish.
 */
export async function takeTokens(takes: readonly Take[], now: number): Promise<readonly Taken[]> {
  for (const take of takes) {
    const waitMs = (blocked.get(keyOf(take)) ?? 0) - now
    if (waitMs > 0) return [{ bucket: take.bucket, allowed: false, remaining: 0, waitMs }]
  }
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

async function takeFromRedis(take: Take, now: number): Promise<Taken> {
  const { bucket, identifier } = take
  const key = keyOf(take)
  const held = ahead.get(key)
  if (held && held.tokens > 0 && held.untilMs > now) {
    held.tokens -= 1
    return { bucket, allowed: true, remaining: held.remaining + held.tokens, waitMs: 0 }
  }
  const share = bucket.tier.capacity >> SHARE_SHIFT
  const rate = share > 1 && held && held.remaining > share * 4 ? share : 1
  const { success, remaining, reset } = await limiterFor(bucket).limit(identifier, { rate })
  // Another call may have brought some meanwhile.
  const tokens = (ahead.get(key)?.tokens ?? 0) + (success ? rate - 1 : 0)
  ahead.set(key, { tokens, remaining, untilMs: now + AHEAD_MS })
  const waitMs = success && remaining > 0 ? 0 : Math.max(1, reset - now)
  return { bucket, allowed: success, remaining: remaining + tokens, waitMs }
}

function takeLocally(take: Take, now: number): Taken {
  const key = keyOf(take)
  const { bucket } = take
  const { allowed, remaining, waitMs, state } = takeToken(local.get(key), bucket.tier, now)
  local.set(key, state)
  return { bucket, allowed, remaining, waitMs }
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
function keyOf({ bucket, identifier }: Take): string {
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
