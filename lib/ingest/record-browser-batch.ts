import type { Batch } from '#lib/core/events/event'
import { judgeClock } from '#lib/core/events/judge-clock'
import type { Cookie } from '#lib/http/describe-cookie'
import { feedActivity, toActivityBatch } from '#lib/live/feed-activity'
import { currentGoals } from '#lib/stores/edge-config/goals'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { countProgramme } from './count-programme.ts'
import type { DropReason } from './drop-reason.ts'
import { identifySender } from './identify-sender.ts'
import { ownAssignments } from './own-assignments.ts'
import { ownerOf, surroundingsOf } from './owner-of.ts'
import { sortEvents } from './sort-events.ts'
import { sortUnidentified } from './sort-unidentified.ts'
import { storeAnonymous } from './store-anonymous.ts'
import { storeBatch } from './store-batch.ts'
import { toLinkedCookie } from './to-linked-cookie.ts'

/** What became of a batch: why parts of it were dropped, and the cookie to set when the visitor has become a user's. */
export type Recorded = { readonly dropped: Iterable<DropReason>; readonly cookie: Cookie | null }

/**
 * Stores what a browser sent and says why parts of it were dropped. Who sent it, from where and on what is read from
 * the request, never from the events.
 * @throws when Redis does not answer in time
 */
export async function recordBrowserBatch(
  headers: Headers,
  { events, sentAt }: Batch,
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Recorded> {
  const [snapshot, goals] = await Promise.all([currentSnapshot(now, waitUntil), currentGoals(now, waitUntil)])
  const sender = await identifySender(headers, snapshot)
  const { visitor } = sender
  const surroundings = surroundingsOf(headers, sender)
  if (visitor === null) {
    const { recorded, dropped } = sortUnidentified(events, { ...surroundings, now })
    await storeAnonymous(noteBatch(recorded, sentAt, now), now)
    waitUntil(feedActivity([toActivityBatch({ visitor, ...surroundings }, pathOf(events), recorded)], now))
    return { dropped, cookie: null }
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
  const owner = await ownerOf(visitor, sender, headers, snapshot, now)
  const noted = noteBatch(recorded, sentAt, now)
  const all = countProgramme(noted, headers, visitor, sender, { snapshot, now })
  const { isPlaced, userText } = await storeBatch(owner, all)
  waitUntil(feedActivity([toActivityBatch({ visitor, ...surroundings }, pathOf(events), recorded)], now))
  const cookie = await toLinkedCookie(visitor, sender, userText, snapshot)
  return { dropped: isPlaced ? dropped : [...dropped, 'too-many-goals'], cookie }
}

/** Counted with the first event, so that a batch that comes again counts once and does not tell its clock again. */
function noteBatch<Kept extends { readonly names: readonly string[] }>(
  [first, ...others]: readonly Kept[],
  sentAt: number | undefined,
  now: number,
): readonly Kept[] {
  if (first === undefined) return []
  return [{ ...first, names: [...first.names, 'batches:stored', ...judgeClock(sentAt, now)] }, ...others]
}

/** The page that a batch tells of last. */
function pathOf(events: Batch['events']): string {
  return events.at(-1)?.path ?? ''
}
