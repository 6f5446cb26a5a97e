import * as v from 'valibot'
import { type LiveActor, type LivePresence, PRESENCE_MS } from '#lib/core/live/live-message'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { whisper } from './announce.ts'

const Stored = v.object({
  client: v.string(),
  by: v.object({ sub: v.string(), name: v.string() }),
  field: v.nullable(v.string()),
  at: v.string(),
})

/** Says that somebody has an experiment open, and what they are at; holds for 30 seconds. @throws when Redis does not answer */
export async function writePresence(experiment: string, presence: LivePresence): Promise<void> {
  const key = keys.livePresence(experiment)
  const { by } = presence
  // Commands of one tick share a request.
  await Promise.all([
    redis().hset(key, { [presence.client]: JSON.stringify(presence) }),
    redis().pexpire(key, PRESENCE_MS),
    whisper(`experiment:${experiment}`, { type: 'presence', body: presence, by }),
  ])
}

/** Says that a tab was closed. @throws when Redis does not answer */
export async function removePresence(experiment: string, client: string, by: LiveActor): Promise<void> {
  await Promise.all([
    redis().hdel(keys.livePresence(experiment), client),
    whisper(`experiment:${experiment}`, { type: 'leave', body: { client }, by }),
  ])
}

/** Who has an experiment open. Those who did not say so for 30 seconds are gone. @throws when Redis does not answer */
export async function readPresence(experiment: string, now: number): Promise<readonly LivePresence[]> {
  const stored = (await redis().hgetall<Record<string, unknown>>(keys.livePresence(experiment))) ?? {}
  return Object.values(stored).flatMap((value) => {
    const parsed = v.safeParse(Stored, value)
    return parsed.success && now - Date.parse(parsed.output.at) < PRESENCE_MS ? [parsed.output] : []
  })
}
