import { log } from '#lib/observability/log'
import { keys } from '#lib/stores/redis/keys'
import { subscribe } from '#lib/stores/redis/subscribe'
import { type LiveEvent, parsePublished } from './live-event.ts'
import { readSince } from './read-stream.ts'
import type { Topic } from './topic.ts'

type Listener = (event: LiveEvent) => void

export type Listening = {
  /** Resolves once everything that is told arrives; rejects when Redis cannot be reached at first. */
  readonly ready: Promise<void>
  /** The last listener that goes takes the connection to Redis along, at once. */
  readonly close: () => void
}

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000
/** A connection that went silent without an end would never be noticed: none gets older than this. */
const LONGEST_CONNECTION_MS = 240_000

const upstreams = new Map<Topic, Upstream>()

/** Listens to a topic: all listeners of this process share one connection to Redis. */
export function listen(topic: Topic, listener: Listener): Listening {
  const upstream = upstreams.get(topic) ?? new Upstream(topic)
  upstreams.set(topic, upstream)
  upstream.listeners.add(listener)
  const close = () => {
    upstream.listeners.delete(listener)
    if (upstream.listeners.size > 0) return
    upstream.stop()
    if (upstreams.get(topic) === upstream) upstreams.delete(topic)
  }
  return { ready: upstream.ready, close }
}

/** One topic's connection to Redis, renewed for as long as somebody listens; what was told meanwhile is caught up on. */
class Upstream {
  readonly listeners = new Set<Listener>()
  readonly ready: Promise<void>
  readonly #topic: Topic
  readonly #stopping = new AbortController()
  #lastId: string | null = null
  #wasOpen = false

  constructor(topic: Topic) {
    this.#topic = topic
    this.ready = new Promise((resolve, reject) => {
      this.#run(resolve).catch((error: unknown) => {
        if (upstreams.get(topic) === this) upstreams.delete(topic)
        reject(error)
      })
    })
    // Whoever waits for it later is told all the same.
    this.ready.catch(() => undefined)
  }

  stop(): void {
    this.#stopping.abort()
  }

  /** `ready` settles with the first connection: who waits for it is refused, and comes again. */
  async #run(onReady: () => void): Promise<void> {
    for (let failures = 0; !this.#stopping.signal.aborted; failures += 1) {
      try {
        await this.#connect(() => {
          failures = 0
          if (this.#wasOpen) void this.#catchUp()
          this.#wasOpen = true
          onReady()
        })
      } catch (error) {
        if (this.#stopping.signal.aborted) return
        if (!this.#wasOpen) throw error
        log('warn', 'live-interrupted', { topic: this.#topic, failures, error })
      }
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures))
    }
  }

  async #connect(onOpen: () => void): Promise<void> {
    const age = AbortSignal.timeout(LONGEST_CONNECTION_MS)
    const signal = AbortSignal.any([this.#stopping.signal, age])
    const onMessage = (text: string) => this.#tell(parsePublished(text))
    await subscribe(keys.live(this.#topic), { signal, onOpen, onMessage }).catch((error: unknown) => {
      if (!age.aborted) throw error
    })
  }

  /** What was told while there was no connection, or that something may have been. Never rejects. */
  async #catchUp(): Promise<void> {
    const since = this.#lastId
    const missed = since === null ? null : await readSince(this.#topic, since).catch(() => null)
    if (missed === null)
      this.#tell({ id: null, type: 'gap', body: {}, by: null, at: new Date().toISOString() })
    for (const event of missed ?? []) this.#tell(event)
  }

  #tell(event: LiveEvent | null): void {
    if (event === null) return
    if (event.id !== null) this.#lastId = event.id
    for (const listener of this.listeners) listener(event)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
