import { randomToken } from '#lib/auth/digest'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** Longer than a read and a write of the platform's API may take together. */
const HOLD_MS = 30_000
const PATIENCE_MS = 4_000
const STEP_MS = 100

const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`

/**
 * Runs a task while nobody else publishes, or returns null when another publisher does not finish in time.
 * The platform's API knows no compare-and-set: without the lock two editors could both pass the version check.
 * @throws when Redis does not answer
 */
export async function withPublishLock<Result>(task: () => Promise<Result>): Promise<Result | null> {
  const owner = `lock-${randomToken(12)}`
  if (!(await takeLock(owner))) return null
  try {
    return await task()
  } finally {
    await redis()
      .eval(RELEASE, [keys.publishLock()], [owner])
      .catch((error: unknown) => log('warn', 'publish-lock-left', { error }))
  }
}

async function takeLock(owner: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS
  do {
    if ((await redis().set(keys.publishLock(), owner, { nx: true, px: HOLD_MS })) === 'OK') return true
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  } while (Date.now() < until)
  return false
}
