import type { Tier } from './limits.ts'

/** What a bucket held at a moment (milliseconds). */
export type BucketState = { readonly tokens: number; readonly at: number }

export type Taking = {
  readonly allowed: boolean
  readonly remaining: number
  /** Milliseconds until the next token, 0 when one is there. */
  readonly waitMs: number
  readonly state: BucketState
}

/** Takes one token from a bucket, refilled for the time since it was last seen. Denied calls take nothing. */
export function takeToken(previous: BucketState | undefined, tier: Tier, now: number): Taking {
  const elapsed = previous ? Math.max(0, now - previous.at) : 0
  const held = previous
    ? Math.min(tier.capacity, previous.tokens + (elapsed * tier.refillPerSecond) / 1_000)
    : tier.capacity
  const allowed = held >= 1
  const tokens = allowed ? held - 1 : held
  const waitMs = tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 1_000) / tier.refillPerSecond)
  return { allowed, remaining: Math.floor(tokens), waitMs, state: { tokens, at: now } }
}
