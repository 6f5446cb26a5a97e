import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { LONGEST_KEPT_SECONDS, type Stored } from './stored.ts'

/** How long an isolate may not know of a purge elsewhere. */
const FRESH_MS = 1_000
const PAUSE_MS = 5_000
const PATIENCE_MS = 500
const OWN_MS = 10_000

/** When what was purged, by `tag:<tag>`, `service:<key>` or `url:<key>`; everything older is void. */
let purges: ReadonlyMap<string, number> = new Map()
let readAgainAt = 0
let reading: Promise<void> | null = null

/** Whether a stored response was purged after it had come. Costs a network call in the background, at most once a second. */
export function isPurged(
  key: string,
  stored: Stored,
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): boolean {
  if (now >= readAgainAt) {
    reading ??= refresh(now)
    waitUntil(reading)
  }
  const [service = ''] = key.split('|', 1)
  const names = [`service:${service}`, `url:${key}`, ...stored.tags.map((tag) => `tag:${tag}`)]
  return names.some((name) => (purges.get(name) ?? 0) >= stored.receivedAt)
}

/**
 * Makes everything that was stored under these names until now void, here at once and in other isolates within two seconds.
 * @throws when Redis does not answer
 */
export async function purge(names: readonly string[], now: number): Promise<void> {
  if (names.length === 0) return
  const stamps = Object.fromEntries(names.map((name) => [name, now]))
  purges = new Map([...purges, ...Object.entries(stamps)])
  const pipeline = redis(PATIENCE_MS).multi()
  pipeline.hset(keys.gatewayPurges(), stamps)
  pipeline.expire(keys.gatewayPurges(), LONGEST_KEPT_SECONDS)
  await pipeline.exec()
}

/** Never rejects. A purge that is older than anything a tier can hold is forgotten. */
async function refresh(now: number): Promise<void> {
  readAgainAt = now + FRESH_MS
  try {
    const found = await redis(PATIENCE_MS).hgetall<Record<string, number>>(keys.gatewayPurges())
    const entries = Object.entries(found ?? {}).map(([name, at]) => [name, Number(at)] as const)
    // What this isolate has purged while the answer was under way is not in it.
    const own = [...purges].filter(([, at]) => at >= now - OWN_MS)
    const old = entries.filter(([, at]) => at < now - 1_000 * LONGEST_KEPT_SECONDS).map(([name]) => name)
    purges = new Map([...entries, ...own])
    if (old.length > 0) await redis(PATIENCE_MS).hdel(keys.gatewayPurges(), ...old)
  } catch (error) {
    readAgainAt = now + PAUSE_MS
    log('warn', 'gateway-purges-unreadable', { error })
  } finally {
    reading = null
  }
}
