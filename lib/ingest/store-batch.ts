import type { VisitorId } from '#lib/auth/visitor-cookie'
import { DIGEST_LENGTH, digestOf } from '#lib/core/events/digest'
import { fnv1a } from '#lib/core/experiments/hash'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { recordBatch } from '#lib/stores/redis/scripts/record-batch'
import type { RecordedEvent } from './recorded-event.ts'
import { DAY_COUNTERS_SECONDS, SEEN_SECONDS, toDate, toDayNumber } from './retention.ts'

/** Enough shards that a million visitors make hashes small enough for Redis' compact form. */
const SHARDS = 8_192
/** 72 random bits: as good as unique within an experiment, and half as long as the whole id. */
const VISITOR_LENGTH = 12
const SEEN_IDS = 600
const STATE_SECONDS = 180 * 86_400
const SUMS_SECONDS = 400 * 86_400

/** Whose events, when, and the experiments that still count. */
export type BatchOwner = {
  readonly visitor: VisitorId
  readonly now: number
  readonly experiments: readonly string[]
}

let script: ReturnType<typeof createScript> | undefined

const createScript = () => redis().createScript<number>(recordBatch)

/**
 * Stores what one visitor did, in one atomic call. When it resolves, everything is stored; calling it again with the
 * same event ids changes nothing. Answers whether every goal found a place: `false` when names were passed over because
 * the visitor, or the experiment, has too many already. A purchase always has a place.
 * @throws when Redis does not answer in time; the batch may then be stored or not, and can be sent again
 */
export async function storeBatch(
  { visitor, now, experiments }: BatchOwner,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  if (events.length === 0) return true
  const concerned = events.some(({ kind }) => kind === 'conversion') ? experiments : exposedTo(events)
  const batch = {
    visitor: visitor.slice(0, VISITOR_LENGTH),
    today: toDayNumber(now),
    now36: Math.floor(now / 1_000).toString(36),
    digestLength: DIGEST_LENGTH,
    keep: {
      ids: SEEN_IDS,
      seenSeconds: SEEN_SECONDS,
      stateSeconds: STATE_SECONDS,
      sumsSeconds: SUMS_SECONDS,
      daySeconds: DAY_COUNTERS_SECONDS,
    },
    experiments: concerned,
    events: events.map((event) => toRedis(event, concerned)),
  }
  script ??= createScript()
  const placeless = await script.exec(
    [
      keys.seenEvents(visitor),
      keys.visitors(fnv1a(visitor) % SHARDS),
      keys.day(toDate(now)),
      ...concerned.map(keys.sums),
    ],
    [JSON.stringify(batch)],
  )
  return placeless === 0
}

function exposedTo(events: readonly RecordedEvent[]): readonly string[] {
  return [...new Set(events.flatMap((event) => (event.kind === 'exposure' ? [event.experiment] : [])))]
}

/** Lua counts from 1. */
function toRedis(event: RecordedEvent, experiments: readonly string[]) {
  switch (event.kind) {
    case 'count':
      return { kind: event.kind, id: digestOf(event.id), name: event.name }
    case 'exposure':
      return {
        kind: event.kind,
        id: digestOf(`${event.id}/${event.experiment}`),
        experiment: experiments.indexOf(event.experiment) + 1,
        variant: event.variant,
      }
    case 'conversion':
      return { kind: event.kind, id: digestOf(event.id), goal: event.goal, revenue: event.revenueMinor }
  }
}
