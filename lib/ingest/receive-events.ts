import { authorize } from '#lib/auth/authorize'
import { describeCookie } from '#lib/http/describe-cookie'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { type DropReason, detectDropReason } from './drop-reason.ts'
import { readBatch } from './read-batch.ts'
import { type Recorded, recordBrowserBatch } from './record-browser-batch.ts'
import { listMissingVisitors, recordServerBatch } from './record-server-batch.ts'
import { recordDroppedBatch } from './store-anonymous.ts'

const RETRY_AFTER_SECONDS = '5'

type WaitUntil = (work: Promise<unknown>) => void

/**
 * The way of an event, writing. 204 says that everything in the batch is stored, or deliberately dropped for the
 * reasons in `X-Dropped`; whoever gets 503 sends the same batch again, and nothing is counted twice.
 */
export async function receiveEvents(request: Request, waitUntil: WaitUntil): Promise<Response> {
  const now = Date.now()
  const sender = await readSender(request)
  if (sender instanceof Response) return sender
  if (sender === 'server') return await receiveFromServer(request, now, waitUntil)
  const reason = await detectDropReason(request.headers, now)
  if (reason !== null) return drop(reason, now, waitUntil)
  const batch = await readBatch(request)
  if (batch instanceof Response) return batch
  if (batch.wd === 1) return drop('bot-webdriver', now, waitUntil)
  return await answer(request, () => recordBrowserBatch(request.headers, batch, now, waitUntil))
}

async function receiveFromServer(request: Request, now: number, waitUntil: WaitUntil): Promise<Response> {
  const batch = await readBatch(request)
  if (batch instanceof Response) return batch
  const errors = listMissingVisitors(batch)
  if (errors.length > 0)
    return refuse(request, 400, { title: 'Every event of a server needs a visitor', errors })
  return await answer(request, async () => {
    return { dropped: await recordServerBatch(batch, now, waitUntil), cookie: null }
  })
}

/** Nobody needs a token to send events, but one that is given must be right; the role `ingest` is a server's. */
async function readSender(request: Request): Promise<'browser' | 'server' | Response> {
  if (!request.headers.has('authorization')) return 'browser'
  const authorization = await authorize(request, 'anyone')
  if (!authorization.ok) return authorization.response
  return authorization.session?.roles.includes('ingest') ? 'server' : 'browser'
}

async function answer(request: Request, record: () => Promise<Recorded>): Promise<Response> {
  try {
    const { dropped, cookie } = await record()
    return stored(dropped, cookie && describeCookie(cookie, isSecureRequest(request)))
  } catch (error) {
    const requestId = request.headers.get('x-request-id')
    log('warn', 'events-not-stored', { requestId, error })
    const headers = { 'retry-after': RETRY_AFTER_SECONDS }
    return refuse(request, 503, { title: 'The events could not be stored; send them again', headers })
  }
}

/** Counted behind the answer and without a promise: it only tells the share of bots. */
function drop(reason: DropReason, now: number, waitUntil: WaitUntil): Response {
  waitUntil(
    recordDroppedBatch(reason, now).catch((error: unknown) => log('warn', 'drop-not-counted', { error })),
  )
  return stored([reason])
}

function stored(dropped: Iterable<DropReason>, cookie: string | null = null): Response {
  const reasons = [...dropped].join(', ')
  return new Response(null, {
    status: 204,
    headers: {
      'cache-control': 'no-store',
      ...(reasons !== '' && { 'x-dropped': reasons }),
      ...(cookie !== null && { 'set-cookie': cookie }),
    },
  })
}
