import { BoundedMap } from '#lib/core/collections/bounded-map'
import { digestOf } from '#lib/core/events/digest'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { LONGEST_KEPT_SECONDS, type Stored } from './stored.ts'

/** How long an isolate may not know of a purge elsewhere. */
const FRESH_MS = 1_000
/** Older than this what it knows is read again before anything is given. */
const STALE_MS = 2_000
const PAUSE_MS = 5_000
const PATIENCE_MS = 500
/** Clocks of isolates differ a little: what was written so long before the last look is read again. */
const OVERLAP_MS = 5_000
const MOST = 20_000

type WaitUntil = (work: Promise<unknown>) => void

/** When what was purged, by `tag:<tag>`, `service:<key>` or `url:<digest>`; what was asked for before is void. */
const purges = new BoundedMap<string, number>(MOST)
let readAt = Number.NEGATIVE_INFINITY
let readAgainAt = Number.NEGATIVE_INFINITY
let reading: Promise<void> | null = null

/** The name of a URL's responses; two URLs that share one are purged together. */
export function urlName(key: string): string {
  return `url:${digestOf(key)}`
}

/**
 * Whether a stored response was purged after it had been asked for. What is known of purges is renewed behind the answer, and
 * before it when it is older than two seconds. While Redis fails the last that was known counts.
 */
export async function isPurged(
  key: string,
  stored: Stored,
  now: number,
  waitUntil: WaitUntil,
): Promise<boolean> {
  if (now >= readAgainAt) {
    reading ??= refresh(now)
    waitUntil(reading)
    if (now - readAt > STALE_MS) await reading
  }
  const [service = ''] = key.split('|', 1)
  const names = [`service:${service}`, urlName(key), ...stored.tags.map((tag) => `tag:${tag}`)]
  return names.some((name) => (purges.get(name) ?? 0) >= stored.requestedAt)
}

/** Makes what was stored under these names until now void in this isolate. */
export function purgeHere(names: readonly string[], now: number): void {
  for (const name of names) purges.set(name, now)
}

/**
 * The same here at once and in other isolates within two seconds.
 * @throws when Redis does not answer
 */
export async function purgeEverywhere(names: readonly string[], now: number): Promise<void> {
  const [first, ...rest] = names.map((member) => ({ score: now, member }))
  if (first === undefined) return
  purgeHere(names, now)
  const pipeline = redis(PATIENCE_MS).multi()
  pipeline.zadd(keys.gatewayPurges(), first, ...rest)
  pipeline.zremrangebyscore(keys.gatewayPurges(), 0, now - 1_000 * LONGEST_KEPT_SECONDS)
  pipeline.zremrangebyrank(keys.gatewayPurges(), 0, -MOST - 1)
  pipeline.expire(keys.gatewayPurges(), LONGEST_KEPT_SECONDS)
  await pipeline.exec()
}

/** Never rejects. */
async function refresh(now: number): Promise<void> {
  const since = Math.max(0, readAt - OVERLAP_MS)
  try {
    const options = { byScore: true, withScores: true } as const
    const found = await redis(PATIENCE_MS).zrange<(string | number)[]>(
      keys.gatewayPurges(),
      since,
      now + OVERLAP_MS,
      options,
    )
    for (let at = 0; at < found.length; at += 2) {
      const name = String(found[at])
      purges.set(name, Math.max(purges.get(name) ?? 0, Number(found[at + 1])))
    }
    readAt = now
    readAgainAt = now + FRESH_MS
  } catch (error) {
    readAgainAt = now + PAUSE_MS
    log('warn', 'gateway-purges-unreadable', { error })
  } finally {
    reading = null
  }
}
