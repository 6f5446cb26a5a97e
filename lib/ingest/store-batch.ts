import { toDateText, toDay } from '#lib/core/events/event-time'
import { fnv1a } from '#lib/core/experiments/hash'
import { keys } from '#lib/stores/redis/keys'
import { recordBatch } from '#lib/stores/redis/scripts/record-batch'
import { StoredScript } from '#lib/stores/redis/stored-script'
import type { BatchOwner } from './batch-owner.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { concernedBy, experimentKey, toBatchText } from './to-batch-text.ts'

/** Enough shards that a million visitors make hashes small enough for Redis' compact form. */
const SHARDS = 8_192

const script = new StoredScript<number | readonly [number, unknown]>(recordBatch)

/** Where the state of a visitor stands. */
export function shardKey(visitor: BatchOwner['visitor']): string {
  return keys.visitors(fnv1a(visitor) % SHARDS)
}

export type Stored = {
  /** Whether every goal found a place: not when the visitor, or the day, has too many already. A purchase always has one. */
  readonly isPlaced: boolean
  /** What is kept of the owner's user, as `scripts/user-state.ts` describes it; empty without one. */
  readonly userText: string
}

/**
 * Stores what one visitor did, in one atomic call. When it resolves, everything is stored; calling it again with the
 * same event ids changes nothing. An owner with a user becomes one unit with them where experiments go by user, even
 * without any event.
 * @throws when Redis does not answer in time; the batch may then be stored or not, and can be sent again
 */
export async function storeBatch(owner: BatchOwner, events: readonly RecordedEvent[]): Promise<Stored> {
  const { visitor, now, user } = owner
  if (events.length === 0 && user === undefined) return { isPlaced: true, userText: '' }
  const concerned = concernedBy(events, owner)
  const date = toDateText(toDay(now))
  const answer = await script.run(
    [
      keys.seenEvents(visitor),
      shardKey(visitor),
      keys.day(date),
      keys.sums(date),
      ...(user === undefined ? [] : [keys.user(user)]),
      ...concerned.map((experiment) => keys.firstDay(experimentKey(experiment))),
    ],
    [toBatchText(owner, concerned, events)],
  )
  const [placeless, text] = typeof answer === 'number' ? [answer, ''] : answer
  return { isPlaced: placeless === 0, userText: String(text) }
}
