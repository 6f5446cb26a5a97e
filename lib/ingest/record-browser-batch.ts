import type { VisitorId } from '#lib/auth/visitor-cookie'
import type { Batch } from '#lib/core/events/event'
import { detectDevice } from '#lib/request/facts/detect-device'
import { currentGoals } from '#lib/stores/edge-config/goals'
import { currentSnapshot, type Snapshot } from '#lib/stores/edge-config/snapshot'
import type { BatchOwner } from './batch-owner.ts'
import { countingExperiments } from './counting-experiments.ts'
import type { DropReason } from './drop-reason.ts'
import { identifySender, type Sender } from './identify-sender.ts'
import { ownAssignments } from './own-assignments.ts'
import { sortEvents } from './sort-events.ts'
import { sortUnidentified } from './sort-unidentified.ts'
import { storeAnonymous } from './store-anonymous.ts'
import { storeBatch } from './store-batch.ts'

/**
 * Stores what a browser sent and says why parts of it were dropped. Who sent it, from where and on what is read from
 * the request, never from the events.
 * @throws when Redis does not answer in time
 */
export async function recordBrowserBatch(
  headers: Headers,
  { events }: Batch,
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Iterable<DropReason>> {
  const [snapshot, goals] = await Promise.all([currentSnapshot(now, waitUntil), currentGoals(now, waitUntil)])
  const sender = await identifySender(headers, snapshot)
  const { visitor } = sender
  const surroundings = surroundingsOf(headers, sender)
  if (visitor === null) {
    const { recorded, dropped } = sortUnidentified(events, { ...surroundings, now })
    await storeAnonymous(recorded, now)
    return dropped
  }
  const { recorded, dropped } = sortEvents(events, {
    ...surroundings,
    now,
    goals,
    rates: snapshot.markets.rates,
    host: headers.get('host') ?? '',
    assignmentsOn: (path) => ownAssignments(headers, visitor, sender, { path, snapshot, now }),
    compiled: snapshot.experiments,
  })
  const isPlaced = await storeBatch(ownerOf(visitor, sender, headers, snapshot, now), recorded)
  return isPlaced ? dropped : [...dropped, 'too-many-goals']
}

/** The owner of a batch that came with a visitor's own request. */
export function ownerOf(
  visitor: VisitorId,
  sender: Omit<Sender, 'visitor'>,
  headers: Headers,
  snapshot: Snapshot,
  now: number,
): BatchOwner {
  return {
    visitor,
    now,
    ...surroundingsOf(headers, sender),
    market: sender.market.key,
    markets: snapshot.markets.list.map(({ key }) => key),
    experiments: countingExperiments(snapshot, now),
  }
}

function surroundingsOf(headers: Headers, { place }: Pick<Sender, 'place'>) {
  return { country: place.country, device: detectDevice(headers.get('user-agent') ?? '') }
}
