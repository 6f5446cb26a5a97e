import { randomToken } from '#lib/auth/digest'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** Longer than all steps of a publish take together, each at the end of its patience. */
const HOLD_MS = 60_000
const PATIENCE_MS = 4_000
const STEP_MS = 100

const RELEASE = `if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then return redis.call('DEL', KEYS[1]) end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`

/** The lock as its holder sees it. */
export type Lease = {
  /** What stands under the lock's key while it is ours. */
  readonly owner: string
  /** How much of the hold is left at least, also for a process that was asleep. */
  readonly remainingMs: () => number
  /** Keeps the lock for so long after the task: for a write that nobody answered and that may still arrive. */
  readonly lingerFor: (ms: number) => void
}

/**
 * Runs a task while nobody else publishes, or returns null when another publisher does not finish in time.
 * The platform's API knows no compare-and-set: without the lock two editors could both pass the version check.
 * @throws when Redis does not answer
 */
export async function withPublishLock<Result>(
  task: (lease: Lease) => Promise<Result>,
  patienceMs: number = PATIENCE_MS,
): Promise<Result | null> {
  const owner = `lock-${randomToken(12)}`
  const remainingMs = await takeLock(owner, patienceMs)
  if (remainingMs === null) return null
  let lingerMs = 0
  const lingerFor = (ms: number) => {
    lingerMs = ms
  }
  try {
    return await task({ owner, remainingMs, lingerFor })
  } finally {
    await release(owner, lingerMs).catch((error: unknown) => log('warn', 'publish-lock-left', { error }))
  }
}

async function takeLock(owner: string, patienceMs: number): Promise<Lease['remainingMs'] | null> {
  const until = Date.now() + patienceMs
  for (;;) {
    const remainingMs = startHold()
    if (await tryTake(owner)) return remainingMs
    if (Date.now() >= until) return null
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}

async function tryTake(owner: string): Promise<boolean> {
  try {
    return (await redis().set(keys.publishLock(), owner, { nx: true, px: HOLD_MS })) === 'OK'
  } catch (error) {
    // Its answer may have been lost: then it holds the lock and nobody knows.
    await release(owner, 0).catch(() => undefined)
    throw error
  }
}

async function release(owner: string, lingerMs: number): Promise<void> {
  await redis().eval(RELEASE, [keys.publishLock()], [owner, String(lingerMs)])
}

/** Counted from before the lock was asked for, by the clock that ran further: one may stand still, the other be set back. */
function startHold(): Lease['remainingMs'] {
  const date = Date.now()
  const mark = performance.now()
  return () => HOLD_MS - Math.max(Date.now() - date, performance.now() - mark)
}
