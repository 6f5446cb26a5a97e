import { authorize } from '#lib/auth/authorize'
import type { Event } from '#lib/core/events/event'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { currentSnapshot, type Snapshot } from '#lib/stores/edge-config/snapshot'
import { countingExperiments } from './counting-experiments.ts'
import { type DropReason, detectDropReason } from './drop-reason.ts'
import { identifySender } from './identify-sender.ts'
import { ownAssignments } from './own-assignments.ts'
import { readEvents } from './read-events.ts'
import { sortEvents, sortUnidentified } from './sort-events.ts'
import { storeBatch } from './store-batch.ts'
import { storeUnidentified } from './store-unidentified.ts'

const RETRY_AFTER_SECONDS = '5'

/**
 * The way of an event, writing. 204 says that everything in the batch is stored, or deliberately dropped for the
 * reasons in `X-Dropped`; whoever gets 503 sends the same batch again, and nothing is counted twice.
 */
export async function receiveEvents(
  request: Request,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Response> {
  const refusal = await refuseToken(request)
  if (refusal !== null) return refusal
  const reason = detectDropReason(request.headers)
  if (reason !== null) return stored([reason])
  const events = await readEvents(request)
  if (events instanceof Response) return events
  const now = Date.now()
  const snapshot = await currentSnapshot(now, waitUntil)
  try {
    return stored(await store(request.headers, events, snapshot, now))
  } catch (error) {
    const requestId = request.headers.get('x-request-id')
    log('warn', 'events-not-stored', { requestId, error })
    const headers = { 'retry-after': RETRY_AFTER_SECONDS }
    return refuse(request, 503, { title: 'The events could not be stored; send them again', headers })
  }
}

/**
 * Nobody needs a token to send events, but one that is given must be right. A server's own is refused for now: a 204
 * would promise that its conversions count.
 */
async function refuseToken(request: Request): Promise<Response | null> {
  if (!request.headers.has('authorization')) return null
  const authorization = await authorize(request, 'anyone')
  if (!authorization.ok) return authorization.response
  if (!authorization.session?.roles.includes('ingest')) return null
  return refuse(request, 501, { title: 'Server-side conversions are not accepted yet' })
}

async function store(
  headers: Headers,
  events: readonly Event[],
  snapshot: Snapshot,
  now: number,
): Promise<Iterable<DropReason>> {
  const sender = await identifySender(headers, snapshot)
  const { visitor } = sender
  if (visitor === null) {
    const { recorded, dropped } = sortUnidentified(events)
    await storeUnidentified(recorded, now)
    return dropped
  }
  const assignmentsOn = (path: string) => ownAssignments(headers, visitor, sender, { path, snapshot, now })
  const { recorded, dropped } = sortEvents(events, assignmentsOn, snapshot.experiments)
  const owner = { visitor, now, experiments: countingExperiments(snapshot, now) }
  const placed = await storeBatch(owner, recorded)
  return placed ? dropped : [...dropped, 'too-many-goals']
}

function stored(dropped: Iterable<DropReason>): Response {
  const reasons = [...dropped].join(', ')
  return new Response(null, {
    status: 204,
    headers: { 'cache-control': 'no-store', ...(reasons !== '' && { 'x-dropped': reasons }) },
  })
}
