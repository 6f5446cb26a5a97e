import { readCaller } from '#lib/auth/read-caller'
import type { Access } from '#lib/auth/with-access'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { formatEvent } from './format-event.ts'
import { isEventId, type LiveEvent } from './live-event.ts'
import { LiveStream } from './live-stream.ts'
import { readState } from './read-state.ts'
import { readSince } from './read-stream.ts'
import { parseTopic, type Topic } from './topic.ts'
import { type Listening, listen } from './topic-hub.ts'

/** Below the 300 s after which the platform cuts a function off: the stream ends by itself, and the client comes again. */
const LONGEST_STREAM_MS = 270_000
const PATIENCE_MS = 2_000

/**
 * `GET /api/live?topic=…`, its caller known to be a viewer: the topic's state, or what was told after `Last-Event-ID`, and
 * from then on what is told. Ends before the platform's limit, and with the caller's token at the latest: whoever comes
 * again is checked again.
 */
export async function answerLive(request: Request, _access: Access): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const topic = parseTopic(searchParams.get('topic'))
  if (topic === null) return refuse(request, 400, { title: 'There is no such topic', detail: TOPICS })
  // A browser sends the header only when it comes again by itself, not after it has renewed its session.
  const lastId = request.headers.get('last-event-id') ?? searchParams.get('after')
  const waiting: LiveEvent[] = []
  let tell = (event: LiveEvent): void => {
    waiting.push(event)
  }
  const listening = listen(topic, (event) => tell(event))
  try {
    await inTime(listening)
    const first = await readFirst(topic, lastId)
    const endsAtMs = Math.min(Date.now() + LONGEST_STREAM_MS, await readExpiry(request))
    const again = () => readState(topic, Date.now())
    const stream = new LiveStream({ endsAtMs, readState: again, onEnd: listening.close }, first)
    tell = (event) => stream.push(event)
    for (const event of waiting) stream.push(event)
    request.signal.addEventListener('abort', () => stream.end())
    if (request.signal.aborted) stream.end()
    return new Response(stream.body, { headers: HEADERS })
  } catch (error) {
    listening.close()
    log('warn', 'live-unavailable', { topic, error })
    const headers = { 'retry-after': '5' }
    return refuse(request, 503, { title: 'Nothing can be told live right now', headers })
  }
}

const TOPICS = 'One of events, experiments, inbox and experiment:<id>'
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Proxies of nginx's kind would hold events back until a buffer is full.
  'x-accel-buffering': 'no',
}

/** What the client missed, if that is known exactly; else the state. */
async function readFirst(topic: Topic, lastId: string | null) {
  const missed = lastId !== null && isEventId(lastId) ? await readSince(topic, lastId) : null
  if (missed !== null && lastId !== null)
    return {
      text: missed.map((event) => formatEvent(event, event.id)).join(''),
      id: missed.at(-1)?.id ?? lastId,
    }
  const { message, id } = await readState(topic, Date.now())
  return { text: formatEvent(message, id), id }
}

async function readExpiry({ headers }: Pick<Request, 'headers'>): Promise<number> {
  const caller = await readCaller(headers)
  return caller.kind === 'verified' ? caller.session.expiresAt * 1_000 : 0
}

/** @throws when Redis cannot be reached, or not in time */
async function inTime({ ready }: Pick<Listening, 'ready'>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis took too long')), PATIENCE_MS)
  })
  await Promise.race([ready, late]).finally(() => clearTimeout(timer))
}
