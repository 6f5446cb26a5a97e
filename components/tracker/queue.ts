/** What an event says beside its id, its page and its time; what else of it depends on its type. */
type EventBody =
  | ({ readonly type: 'pageview' } & Origin)
  | { readonly type: 'exposure'; readonly name: string }
  | {
      readonly type: 'conversion'
      readonly name: string
      readonly value?: number
      readonly currency?: string
    }
  | { readonly type: 'vital'; readonly vital: Vital }

/** Where a load comes from: the referring host, and the campaign's words. */
export type Origin = { readonly referrer?: string; readonly utm?: Readonly<Record<string, string>> }

/** A web vital of a load, in milliseconds; CLS as its score. */
export type Vital = {
  readonly metric: 'LCP' | 'INP' | 'CLS' | 'FCP' | 'TTFB'
  readonly value: number
  /** CSS selector of the element that is to blame, for a sample of loads. */
  readonly element?: string
  /** With TTFB: what the server says about its share of it, durations in milliseconds. */
  readonly server?: Readonly<Record<string, number>>
}

/** Where an event happened: the browser's path, and the code of the page shown there. */
export type Place = { readonly path: string; readonly code?: string }

/** What is reported; without a place of its own it happened on the page shown. */
export type Report = EventBody & Partial<Place>

/** An event that waits; `at` in milliseconds since the epoch, by this browser's clock. */
export type TrackerEvent = EventBody & Place & { readonly id: string; readonly at: number }

/** An event as `POST /api/events` takes it: with its age, because no two clocks agree. */
export type SentEvent = EventBody & Place & { readonly id: string; readonly ageMs: number }

/** What became of a batch: done with (stored, or refused for good), or to be sent again after so many milliseconds. */
export type Delivery = 'done' | number

export type Ports = {
  readonly send: (events: readonly SentEvent[]) => Promise<Delivery>
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
/** The server remembers ids for little longer: what is sent later might count twice. */
const MAX_AGE_MS = 86_400_000
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
    const isYoung = ({ at }: TrackerEvent) => ports.now() - at < MAX_AGE_MS
    this.#events = ports.load().flatMap(parseKept).filter(isYoung).slice(-MAX_KEPT)
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
    const now = this.#ports.now()
    const batch = nextBatch(this.#events)
    const delivery = await this.#ports.send(batch.map(({ at, ...event }) => ({ ...event, ageMs: now - at })))
    const isDone = delivery === 'done'
    if (isDone) this.#events = this.#events.filter((event) => !batch.includes(event))
    else this.#pause(delivery)
    this.#keep()
    return isDone
  }

  #pause(retryAfterMs: number): void {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures++, LONGEST_PAUSE_MS)
    this.#retryAt = this.#ports.now() + Math.max(pauseMs, retryAfterMs)
  }

  #keep(): void {
    this.#ports.save(this.#events.length === 0 ? '' : JSON.stringify(this.#events))
  }
}

function nextBatch(events: readonly TrackerEvent[]): readonly TrackerEvent[] {
  let length = 0
  return events.slice(0, MAX_BATCH).filter((event, index) => {
    length += JSON.stringify(event).length
    return index === 0 || length <= MAX_LENGTH
  })
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
