import type { Actor } from '#lib/core/experiments/draft'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { recordAccess } from './record-access.ts'

const PRECISION_MS = 60_000

/**
 * Notes that an API token was used, to the minute, and in the audit log once a day. A note that cannot be taken stops
 * nobody.
 */
export async function noteTokenUse(by: Actor, lastUsedAt: string | null, now: Date): Promise<void> {
  const lastMs = lastUsedAt === null ? 0 : Date.parse(lastUsedAt)
  if (now.getTime() - lastMs < PRECISION_MS) return
  const at = now.toISOString()
  try {
    await redis().hset(keys.apiTokens(), { [`${by.sub}:used`]: at })
    if (lastUsedAt?.slice(0, 10) !== at.slice(0, 10))
      await recordAccess({ action: 'token-used', by, subject: `tokens/${by.sub}`, at: now })
  } catch (error) {
    log('warn', 'token-use-not-noted', { error })
  }
}
