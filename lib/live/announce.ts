import type { LiveActor, LiveMessage, LiveType } from '#lib/core/live/live-message'
import { log } from '#lib/observability/log'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { announceEvent } from '#lib/stores/redis/scripts/announce-event'
import { StoredScript } from '#lib/stores/redis/stored-script'
import type { Topic } from './topic.ts'

/** Enough for whoever was away for a few minutes; of a longer absence the state tells more. */
const MOST_KEPT = '500'
const KEEP_SECONDS = '3600'

const script = new StoredScript<string>(announceEvent)

export type Announcement = {
  readonly type: LiveType
  readonly body: unknown
  readonly by?: LiveActor
}

/**
 * Tells whoever listens to a topic. Best effort, after what it tells of was written: never throws, and a topic that
 * cannot be told of it is read again by its state.
 */
export async function announce(topic: Topic, announcement: Announcement): Promise<void> {
  const key = keys.live(topic)
  try {
    await script.run([key], [key, toText(announcement), MOST_KEPT, KEEP_SECONDS])
  } catch (error) {
    log('warn', 'not-announced', { topic, type: announcement.type, error })
  }
}

/**
 * The same for what is told again soon anyway: nobody who was away gets it later.
 * @throws when Redis does not answer
 */
export async function whisper(topic: Topic, announcement: Announcement): Promise<void> {
  await redis().publish(keys.live(topic), `- ${toText(announcement)}`)
}

function toText({ type, body, by = undefined }: Announcement): string {
  const message: LiveMessage = { type, body, by: by ?? null, at: new Date().toISOString() }
  return JSON.stringify(message)
}
