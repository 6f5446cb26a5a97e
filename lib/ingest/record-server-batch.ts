import { toVisitor } from '#lib/auth/visitor-cookie'
import { resolveMarket } from '#lib/core/access/markets'
import type { Batch } from '#lib/core/events/event'
import { feedActivity, toActivityBatch } from '#lib/live/feed-activity'
import { currentGoals } from '#lib/stores/edge-config/goals'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { countingExperiments } from './counting-experiments.ts'
import type { DropReason } from './drop-reason.ts'
import { findUser } from './find-user.ts'
import { sortServerEvents } from './sort-server-events.ts'
import { storeBatch } from './store-batch.ts'

/** The events without a visitor, each by a JSON pointer. */
export function listMissingVisitors({
  events,
  visitor,
}: Batch): readonly { readonly pointer: string; readonly detail: string }[] {
  return events.flatMap((event, index) => {
    const named = event.visitor ?? visitor
    if (named !== undefined && toVisitor(named) !== null) return []
    return [{ pointer: `/events/${index}/visitor`, detail: 'Not a visitor id, on the event or on the batch' }]
  })
}

/**
 * Stores what a server with a token knows of visitors, one atomic call for each of them, and says why parts of it were
 * dropped. Conversions count for the variants that the visitor has seen before; nobody becomes a visitor by it.
 * @throws when Redis does not answer in time; the batch can be sent again, and nothing counts twice
 */
export async function recordServerBatch(
  batch: Batch,
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Iterable<DropReason>> {
  const [snapshot, goals] = await Promise.all([currentSnapshot(now, waitUntil), currentGoals(now, waitUntil)])
  const { markets } = snapshot
  const { byVisitor, dropped } = sortServerEvents(batch, { goals, rates: markets.rates, now })
  const experiments = countingExperiments(snapshot, now)
  const isPlaced = await Promise.all(
    [...byVisitor].map(async ([id, events]) => {
      const visitor = toVisitor(id)
      if (visitor === null) return true
      const country = countryOf(batch, id)
      const market = resolveMarket(markets, country).key
      const facts = {
        country,
        market,
        device: 'desktop',
        markets: markets.list.map(({ key }) => key),
      } as const
      const user = await findUser(visitor, experiments)
      return (await storeBatch({ visitor, user, now, experiments, ...facts }, events)).isPlaced
    }),
  )
  const batches = [...byVisitor].map(([visitor, events]) =>
    toActivityBatch({ visitor, country: countryOf(batch, visitor), device: 'desktop' }, '', events),
  )
  waitUntil(feedActivity(batches, now))
  return isPlaced.every(Boolean) ? dropped : [...dropped, 'too-many-goals']
}

function countryOf({ events, country }: Batch, id: string): string {
  return events.find((event) => event.visitor === id)?.country ?? country ?? ''
}
