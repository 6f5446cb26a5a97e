import { LIVE_TYPES, type LiveMessage } from '#lib/core/live/live-message'
import { callApi } from '../call-api.ts'

/** `id` is that of the message, empty for one that is not kept. */
export type LiveListener = (message: LiveMessage, id: string) => void
export type LiveState = 'connecting' | 'live' | 'away' | 'signed-out'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** What is told to a hook that comes later: the state, and what came since. */
const MOST_KEPT = 300

const sources = new Map<string, LiveSource>()

/** Listens to a topic; all listeners of a tab share one connection. Returns what ends it. */
export function listenTo(topic: string, listener: LiveListener, onState: (state: LiveState) => void) {
  const source = sources.get(topic) ?? new LiveSource(topic)
  sources.set(topic, source)
  const leave = source.join(listener, onState)
  return () => {
    if (leave() === 0) sources.delete(topic)
  }
}

class LiveSource {
  readonly #topic: string
  readonly #members = new Map<LiveListener, (state: LiveState) => void>()
  #kept: { readonly message: LiveMessage; readonly id: string }[] = []
  #events: EventSource | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #lastId = ''
  #state: LiveState = 'connecting'

  constructor(topic: string) {
    this.#topic = topic
  }

  join(listener: LiveListener, onState: (state: LiveState) => void): () => number {
    this.#members.set(listener, onState)
    onState(this.#state)
    for (const { message, id } of this.#kept) listener(message, id)
    if (this.#members.size === 1) {
      document.addEventListener('visibilitychange', this.#onVisibility)
      this.#onVisibility()
    }
    return () => {
      this.#members.delete(listener)
      if (this.#members.size === 0) this.#stop()
      return this.#members.size
    }
  }

  #stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility)
    this.#close('away')
  }

  /** A tab that nobody looks at needs no connection: it gets what it missed when it is shown again. */
  readonly #onVisibility = () => {
    if (document.hidden) this.#close('away')
    else if (this.#events === null) this.#open()
  }

  #open(): void {
    clearTimeout(this.#timer)
    const query = new URLSearchParams({ topic: this.#topic, ...(this.#lastId && { after: this.#lastId }) })
    const events = new EventSource(`/api/live?${query}`)
    this.#events = events
    for (const type of LIVE_TYPES) events.addEventListener(type, (event) => this.#receive(event))
    events.addEventListener('open', () => {
      this.#failures = 0
      this.#tellState('live')
    })
    // While it is connecting the browser comes again by itself; closed means that it was refused.
    events.addEventListener('error', () => {
      this.#tellState('connecting')
      if (events.readyState === EventSource.CLOSED) void this.#comeAgain()
    })
  }

  #receive(event: MessageEvent<string>): void {
    if (event.lastEventId !== '') this.#lastId = event.lastEventId
    const message = JSON.parse(event.data) as LiveMessage
    if (message.type === 'snapshot') this.#kept = []
    if (this.#kept.length < MOST_KEPT) this.#kept.push({ message, id: event.lastEventId })
    for (const listener of [...this.#members.keys()]) listener(message, event.lastEventId)
  }

  /** Refused: the session may have to be renewed, which any call does; or the server is away for a while. */
  async #comeAgain(): Promise<void> {
    this.#events?.close()
    this.#events = null
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures)
    this.#failures += 1
    const response = await callApi('/api/me').catch(() => null)
    if (response?.status === 401) return this.#tellState('signed-out')
    this.#timer = setTimeout(() => {
      if (this.#members.size > 0 && !document.hidden && this.#events === null) this.#open()
    }, pause)
  }

  #close(state: LiveState): void {
    clearTimeout(this.#timer)
    this.#events?.close()
    this.#events = null
    this.#tellState(state)
  }

  #tellState(state: LiveState): void {
    this.#state = state
    for (const onState of this.#members.values()) onState(state)
  }
}
