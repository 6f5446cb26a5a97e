import { Redis } from '@upstash/redis'
import { env } from '#lib/env'

/** A call that takes longer than this is treated as failed: a page or an API answer never waits longer for Redis. */
const REDIS_TIMEOUT_MS = 1_000

const clients = new Map<number, Redis>()

/**
 * The Redis client for one patience. No retries: a refused connection would cost seconds with the
 * SDK's defaults, and each caller knows better whether trying again is safe.
 * Commands issued in the same tick share one request.
 */
export function redis(timeoutMs: number = REDIS_TIMEOUT_MS): Redis {
  const known = clients.get(timeoutMs)
  if (known) return known
  const client = new Redis({
    ...env().redis,
    retry: { retries: 0 },
    enableTelemetry: false,
    enableAutoPipelining: true,
    signal: () => AbortSignal.timeout(timeoutMs),
  })
  clients.set(timeoutMs, client)
  return client
}
