/** An event as the tracker sends it to `POST /api/events`. */
export type TrackerEvent = {
  readonly id: string
  readonly type: 'pageview' | 'exposure' | 'conversion' | 'vital' | 'custom'
  readonly path: string
  readonly code?: string
  readonly name?: string
  readonly value?: number
  readonly currency?: string
}

/** What became of a batch: stored, refused for good, or to be sent again (after so many milliseconds). */
export type Delivery = 'stored' | 'refused' | { readonly retryAfterMs: number }

export type Ports = {
  readonly send: (body: string) => Promise<Delivery>
  /** Takes over what earlier pages could not send: each a text that `save` was given. */
  readonly load: () => readonly string[]
  readonly save: (text: string) => void
  readonly now: () => number
}

/** Below the server's limits of 50 events and 16 kB. */
const MAX_BATCH = 50
const MAX_LENGTH = 14_000
/** What is kept while nothing can be sent; the oldest go first. */
const MAX_KEPT = 200
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 300_000

/**
 * Events on their way to the server. An event leaves only when the server has said that it is stored or refused, and
 * keeps its id until then, so that it can be sent as often as it takes and counts once.
 */
export class Queue {
  readonly #ports: Ports
  #events: readonly TrackerEvent[]
  #isSending = false
  #failures = 0
  #retryAt = 0

  constructor(ports: Ports) {
    this.#ports = ports
    this.#events = ports.load().flatMap(parseKept).slice(-MAX_KEPT)
    if (this.#events.length > 0) this.#keep()
  }

  add(event: TrackerEvent): void {
    this.#events = [...this.#events, event].slice(-MAX_KEPT)
  }

  /** Sends what is waiting, batch after batch, until one fails. */
  async flush(): Promise<void> {
    if (this.#isSending || this.#ports.now() < this.#retryAt) return
    this.#isSending = true
    while (this.#events.length > 0 && (await this.#sendNext())) this.#failures = 0
    this.#isSending = false
  }

  /**
   * For a page that may be gone before the answer: keeps everything first, then sends at once, also what is being
   * sent already and may never arrive.
   */
  async flushLast(): Promise<void> {
    if (this.#events.length === 0) return
    this.#keep()
    await this.#sendNext()
  }

  /** Whether the batch has left the queue. */
  async #sendNext(): Promise<boolean> {
    const batch = nextBatch(this.#events)
    const delivery = await this.#ports.send(JSON.stringify({ events: batch }))
    const isDone = typeof delivery === 'string'
    if (isDone) this.#events = this.#events.filter((event) => !batch.includes(event))
    else this.#pause(delivery.retryAfterMs)
    this.#keep()
    return isDone
  }

  #pause(retryAfterMs: number): void {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS)
    this.#failures += 1
    this.#retryAt = this.#ports.now() + Math.max(pauseMs, retryAfterMs)
  }

  #keep(): void {
    this.#ports.save(this.#events.length === 0 ? '' : JSON.stringify(this.#events))
  }
}

function nextBatch(events: readonly TrackerEvent[]): readonly TrackerEvent[] {
  let length = 0
  const candidates = events.slice(0, MAX_BATCH)
  const end = candidates.findIndex((event) => {
    length += JSON.stringify(event).length
    return length > MAX_LENGTH
  })
  return end === -1 ? candidates : candidates.slice(0, Math.max(end, 1))
}

/** The server checks events; here it is enough that they are a list. */
function parseKept(text: string): readonly TrackerEvent[] {
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
