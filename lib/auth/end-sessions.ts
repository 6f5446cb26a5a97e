import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { familiesOf } from './sessions-of.ts'

/**
 * Ends every session of a subject, but for one when it is named. Their access tokens are worth nothing from then on
 * where a handler asks `readStanding`, and after 15 minutes everywhere. Returns how many ended.
 * @throws when Redis does not answer
 */
export async function endSessionsOf(sub: string, nowMs: number, except?: string): Promise<number> {
  const families = (await familiesOf(sub, nowMs)).filter((family) => family !== except)
  if (families.length === 0) return 0
  const all = redis().multi()
  all.del(...families.map((family) => keys.refreshFamily(family)))
  all.zrem(keys.sessionsOf(sub), ...families)
  await all.exec()
  return families.length
}

/**
 * Ends one session of a subject: false when it is none of theirs.
 * @throws when Redis does not answer
 */
export async function endSessionOf(sub: string, family: string): Promise<boolean> {
  const removed = await redis().zrem(keys.sessionsOf(sub), family)
  if (removed === 0) return false
  await redis().del(keys.refreshFamily(family))
  return true
}
