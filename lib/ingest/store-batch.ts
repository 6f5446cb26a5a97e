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

const script = new StoredScript<number>(recordBatch)

/**
 * Stores what one visitor did, in one atomic call. When it resolves, everything is stored; calling it again with the
 * same event ids changes nothing. Answers whether every goal found a place: `false` when names were passed over because
 * the visitor, or the day, has too many already. A purchase always has a place.
 * @throws when Redis does not answer in time; the batch may then be stored or not, and can be sent again
 */
export async function storeBatch(owner: BatchOwner, events: readonly RecordedEvent[]): Promise<boolean> {
  if (events.length === 0) return true
  const { visitor, now } = owner
  const concerned = concernedBy(events, owner.experiments)
  const date = toDateText(toDay(now))
  const placeless = await script.run(
    [
      keys.seenEvents(visitor),
      keys.visitors(fnv1a(visitor) % SHARDS),
      keys.day(date),
      keys.sums(date),
      ...concerned.map((experiment) => keys.firstDay(experimentKey(experiment))),
    ],
    [toBatchText(owner, concerned, events)],
  )
  return placeless === 0
}
