import { type BucketState, takeToken } from '#lib/core/access/token-bucket'
import { BoundedMap } from '#lib/core/collections/bounded-map'

/** Faster than anybody types with several fields open; the site's own limits stand in front of it. */
const TIER = { capacity: 40, refillPerSecond: 10 }

const buckets = new BoundedMap<string, BucketState>(1_000)

/** Whether somebody may send another message now: 0, or for how many milliseconds not. */
export function takeTurn(who: string, now: number): number {
  const { allowed, waitMs, state } = takeToken(buckets.get(who), TIER, now)
  buckets.set(who, state)
  return allowed ? 0 : waitMs
}
