import { BoundedMap } from '#lib/core/collections/bounded-map'
import { toDateText, toDay } from '#lib/core/events/event-time'
import { keys } from '#lib/stores/redis/keys'
import { scriptRunner } from '#lib/stores/redis/script-runner'

/** Refusals wait so long for others, so that a flood of them costs one call of the store in this time. */
const GATHER_MS = 10_000
const PATIENCE_MS = 1_000
const KEEP_SECONDS = 90 * 86_400
const MOST_REASONS = 40

const ADD = `#!lua flags=allow-key-locking
for at = 2, #ARGV, 2 do redis.call('HINCRBY', KEYS[1], ARGV[at], ARGV[at + 1]) end
redis.call('EXPIRE', KEYS[1], ARGV[1])
return 1`

const runner = scriptRunner(PATIENCE_MS)
const gathered = new BoundedMap<string, number>(MOST_REASONS)
let gatheringSince: number | null = null

/**
 * Counts that an API handler refused, by status and reason (`429`, `401:token-expired`), for the page Edge traffic. Nothing is awaited:
 * each isolate gathers, and stores with the first refusal after ten seconds. What it holds when it ends is lost, so figures are
 * lower bounds. Never throws.
 */
export function countRefusal(status: number, code: string | undefined, now: number): void {
  const reason = code === undefined ? String(status) : `${status}:${code}`
  if (gatheringSince === null) gatheringSince = now
  else if (now - gatheringSince >= GATHER_MS) {
    keepAlive(store([...gathered], now))
    gathered.clear()
    gatheringSince = now
  }
  gathered.set(reason, (gathered.get(reason) ?? 0) + 1)
}

/** Best effort: a counter is not worth a log line for every isolate while Redis is down. */
async function store(counts: readonly (readonly [string, number])[], now: number): Promise<void> {
  try {
    const key = keys.refusals(toDateText(toDay(now)))
    await runner.eval(ADD, [key], [KEEP_SECONDS, ...counts.flat()])
  } catch {
    return
  }
}

type PlatformContext = {
  readonly get?: () => { readonly waitUntil?: (work: Promise<unknown>) => void } | undefined
}

/** The platform ends an isolate's work with its answer, unless it is told to wait: https://vercel.com/docs/functions/functions-api-reference/vercel-functions-package#waituntil */
function keepAlive(work: Promise<void>): void {
  const context = Reflect.get(globalThis, Symbol.for('@vercel/request-context')) as
    | PlatformContext
    | undefined
  context?.get?.()?.waitUntil?.(work)
}
