import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { type LiveEvent, parseMessage } from './live-event.ts'
import type { Topic } from './topic.ts'

/** More than this is read faster as a state. */
const MOST_EVENTS = 200

/** Nothing was ever told on the topic, as far as its stream remembers. */
const NO_EVENT = '0-0'

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The id of the last event of a topic. @throws when Redis does not answer */
export async function readLastId(topic: Topic): Promise<string> {
  const found = await redis().xrevrange(keys.live(topic), '+', '-', 1)
  return Object.keys(found ?? {})[0] ?? NO_EVENT
}

/**
 * The events after one; null when that one is no longer kept, so that nobody can tell what came in between, or when it
 * was too much.
 * @throws when Redis does not answer
 */
export async function readSince(topic: Topic, id: string): Promise<readonly LiveEvent[] | null> {
  const found: Entries = (await redis().xrange(keys.live(topic), id, '+', MOST_EVENTS + 2)) ?? {}
  const [first, ...later] = toEvents(found)
  return first?.id === id && later.length <= MOST_EVENTS ? later : null
}

/** The last events of a topic, newest first. @throws when Redis does not answer */
export async function readNewestEvents(topic: Topic, count: number): Promise<readonly LiveEvent[]> {
  return toEvents((await redis().xrevrange(keys.live(topic), '+', '-', count)) ?? {})
}

function toEvents(entries: Entries): readonly LiveEvent[] {
  return Object.entries(entries).flatMap(([id, fields]) => parseMessage(id, fields.e) ?? [])
}
