import type { LiveEvent } from './live-event.ts'

/** What waits at each end of a full queue. */
const HALF = 100

export type Queued =
  | { readonly kind: 'event'; readonly event: LiveEvent }
  /** So many events stood here and were left out. */
  | { readonly kind: 'gap'; readonly missed: number }

/**
 * What waits for a client that reads too slowly. It never grows: of what is too much the middle is left out, so that the
 * client gets what it had to wait for first, learns that something is missing, and then what is newest.
 */
export class EventQueue {
  readonly #oldest: LiveEvent[] = []
  readonly #newest: LiveEvent[] = []
  #missed = 0

  push(event: LiveEvent): void {
    if (this.#missed === 0 && this.#newest.length === 0 && this.#oldest.length < HALF) {
      this.#oldest.push(event)
      return
    }
    this.#newest.push(event)
    if (this.#newest.length <= HALF) return
    this.#newest.shift()
    this.#missed += 1
  }

  /** The next to be sent; null when nothing waits. */
  take(): Queued | null {
    const event = this.#oldest.shift()
    if (event !== undefined) return { kind: 'event', event }
    const missed = this.#missed
    this.#missed = 0
    if (missed > 0) return { kind: 'gap', missed }
    const next = this.#newest.shift()
    return next === undefined ? null : { kind: 'event', event: next }
  }
}
