import { fnv1a } from '#lib/core/experiments/hash'
import type { ActivityBatch, ActivityItem, ActivityKind } from '#lib/core/live/activity'
import type { BatchOwner } from '#lib/ingest/batch-owner'
import type { AnonymousEvent, RecordedEvent } from '#lib/ingest/recorded-event'
import { log } from '#lib/observability/log'
import { keys } from '#lib/stores/redis/keys'
import { feedActivity as feedActivityScript } from '#lib/stores/redis/scripts/feed-activity'
import { StoredScript } from '#lib/stores/redis/stored-script'
import { formatRecord, MINUTE_MS } from './activity-record.ts'
import { Pace } from './pace.ts'

/** Calls whose batches are listed one by one in a second, of the whole site. */
const MOST_PER_SECOND = 20
/** Of one call. */
const MOST_LISTED = 10
const MOST_KEPT = 300
/** A little longer than the page looks back. */
const KEEP_SECONDS = 900
/** Beyond so many calls that wait for Redis in one process, or batches that wait for a call, the page does without. */
const MOST_PENDING = 8
const MOST_GATHERED = 500

const script = new StoredScript<number>(feedActivityScript)
const pace = new Pace(25)
let pending = 0
let gathered: ActivityBatch[] = []
let next: Promise<void> | null = null

/**
 * Shows the live page what visitors did, apart from the counting of it. Best effort: a call of Redis for each of the
 * first batches of a second, and then one for several; none for what the page does not show. It never rejects.
 */
export async function feedActivity(batches: readonly ActivityBatch[], now: number): Promise<void> {
  const shown = batches.filter(({ items }) => items.length > 0)
  if (shown.length === 0 || gathered.length >= MOST_GATHERED) return
  gathered.push(...shown)
  next ??= pace.takeTurn().then(async () => await feed(now))
  await next
}

async function feed(now: number): Promise<void> {
  const batches = gathered
  gathered = []
  next = null
  if (pending >= MOST_PENDING) return
  const minute = Math.floor(now / MINUTE_MS)
  const places = [
    keys.liveCounts(minute),
    keys.liveVisitors(minute),
    keys.liveCrowd(minute),
    keys.live('events'),
  ]
  pending += 1
  try {
    await script.run(places, [JSON.stringify(toRedis(batches, now))])
  } catch (error) {
    log('warn', 'activity-not-fed', { error })
  } finally {
    pending -= 1
  }
}

/** What a visitor's batch shows: nothing by which they could be found. */
export function toActivityBatch(
  { visitor, country, device }: Pick<BatchOwner, 'country' | 'device'> & { readonly visitor: string | null },
  path: string,
  events: readonly (RecordedEvent | AnonymousEvent)[],
): ActivityBatch {
  const name = visitor === null ? '' : fnv1a(visitor).toString(36)
  return { visitor: name, country, device, path, items: events.flatMap(toItems) }
}

function toItems(event: RecordedEvent | AnonymousEvent): readonly ActivityItem[] {
  switch (event.kind) {
    case 'view':
      return [{ kind: 'view' }]
    case 'exposure':
      return [{ kind: 'exposure', experiment: event.experiment, variant: event.variant }]
    case 'conversion':
      return [{ kind: 'conversion', goal: event.goal, valueMinor: event.revenueMinor }]
    case 'count':
      return event.names.includes('views') ? [{ kind: 'view' }] : []
    case 'vital':
      return []
  }
}

/** `ActivityForRedis`. A batch without a visitor or a page of theirs does not say that somebody is there. */
function toRedis(batches: readonly ActivityBatch[], now: number) {
  const counts: Partial<Record<ActivityKind, number>> = {}
  for (const { kind } of batches.flatMap(({ items }) => items)) counts[kind] = (counts[kind] ?? 0) + 1
  const present = batches.filter(({ visitor, path }) => visitor !== '' && path !== '')
  const listed = batches.slice(0, MOST_LISTED)
  const second = Math.floor(now / 1_000)
  return {
    second: String(second % 60),
    counts,
    visitors: present.map(({ visitor }) => visitor),
    records: present.flatMap(({ visitor, country, path }) => [
      visitor,
      formatRecord({ second, country, path }),
    ]),
    event: JSON.stringify({ type: 'batch', body: listed, by: null, at: new Date(now).toISOString() }),
    channel: keys.live('events'),
    mostPerSecond: MOST_PER_SECOND,
    mostKept: String(MOST_KEPT),
    keepSeconds: String(KEEP_SECONDS),
  }
}
