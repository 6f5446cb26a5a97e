import type { LiveMessage } from '#lib/core/live/live-message'
import { log } from '#lib/observability/log'
import { EventQueue } from './event-queue.ts'
import { formatEvent, formatRetry, HEARTBEAT } from './format-event.ts'
import { isAfter, type LiveEvent } from './live-event.ts'

const HEARTBEAT_MS = 15_000
const RETRY_MS = 1_000

/** A topic's state, and the last event that it holds. */
export type TopicState = { readonly message: LiveMessage; readonly id: string }

type Source = {
  /** When the stream ends by itself, and the client is to come again (Unix time). */
  readonly endsAtMs: number
  readonly readState: () => Promise<TopicState>
  /** Called once, however the stream ends. */
  readonly onEnd: () => void
}

/**
 * One client's stream. Nothing is made before the client takes it: what waits, waits in a queue that does not grow, and
 * after something was left out the client is sent the state anew.
 */
export class LiveStream {
  readonly body: ReadableStream<Uint8Array>
  readonly #queue = new EventQueue()
  readonly #source: Source
  readonly #encoder = new TextEncoder()
  readonly #timers: readonly ReturnType<typeof setTimeout>[]
  #ready: string[] = [formatRetry(RETRY_MS)]
  #lastId: string
  #isOver = false
  #isCancelled = false
  #wake: () => void = () => undefined

  constructor(source: Source, first: { readonly text: string; readonly id: string }) {
    this.#source = source
    this.#lastId = first.id
    if (first.text !== '') this.#ready.push(first.text)
    this.#timers = [
      setInterval(() => this.#beat(), HEARTBEAT_MS),
      setTimeout(() => this.end(), Math.max(0, source.endsAtMs - Date.now())),
    ]
    this.body = new ReadableStream(
      { pull: (controller) => this.#pull(controller), cancel: () => this.#cancel() },
      { highWaterMark: 0 },
    )
  }

  /** What was told on the topic; what the client has already is passed over. */
  push(event: LiveEvent): void {
    if (event.id !== null && !isAfter(event.id, this.#lastId)) return
    if (event.id !== null) this.#lastId = event.id
    this.#queue.push(event)
    this.#wake()
  }

  /** Ends the stream for the client, and lets go of everything. */
  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#source.onEnd()
    this.#wake()
  }

  #cancel(): void {
    this.#isCancelled = true
    this.end()
  }

  #beat(): void {
    if (this.#ready.length === 0) this.#ready.push(HEARTBEAT)
    this.#wake()
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    for (;;) {
      // Before it is looked for: what comes while somebody looks must not be slept over.
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve
      })
      const text = this.#isOver ? null : (this.#ready.shift() ?? (await this.#next()))
      if (this.#isOver) return this.#isCancelled ? undefined : controller.close()
      if (text !== null) return controller.enqueue(this.#encoder.encode(text))
      await woken
    }
  }

  async #next(): Promise<string | null> {
    const next = this.#queue.take()
    if (next === null) return null
    if (next.kind === 'gap') return await this.#bridge(next.missed)
    if (next.event.type === 'gap') return await this.#bridge(null)
    return formatEvent(next.event, next.event.id)
  }

  /** Says that something is missing, and the state that makes up for it. Without one the client has to come again. */
  async #bridge(missed: number | null): Promise<string | null> {
    const gap = formatEvent({ type: 'gap', body: { missed }, by: null, at: new Date().toISOString() }, null)
    try {
      const { message, id } = await this.#source.readState()
      return gap + formatEvent(message, id)
    } catch (error) {
      log('warn', 'live-state-unavailable', { error })
      this.end()
      return null
    }
  }
}
