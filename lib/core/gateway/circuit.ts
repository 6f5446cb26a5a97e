const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

export type CircuitState = 'closed' | 'open' | 'half-open'

/**
 * Keeps requests from an origin that fails (Nygard, Release It!, "Circuit Breaker"): so many failures in a row open it for a
 * second, each failed probe for twice as long up to half a minute; after the pause one request at a time may probe.
 */
export class Circuit {
  readonly #failuresToOpen: number
  #failures = 0
  #pauseMs = FIRST_PAUSE_MS
  #retryAt = 0
  #isProbing = false

  constructor(failuresToOpen: number) {
    this.#failuresToOpen = failuresToOpen
  }

  /** At `now`, in milliseconds. */
  state(now: number): CircuitState {
    if (this.#failures < this.#failuresToOpen) return 'closed'
    return now < this.#retryAt || this.#isProbing ? 'open' : 'half-open'
  }

  /** Whether a request may go there now; the one that passes a half-open circuit is its probe. */
  tryPass(now: number): boolean {
    const state = this.state(now)
    if (state === 'half-open') {
      this.#isProbing = true
      // A probe whose end nobody tells must not keep the circuit open for good.
      this.#retryAt = now + LONGEST_PAUSE_MS
    }
    return state !== 'open'
  }

  succeeded(): void {
    this.#failures = 0
    this.#pauseMs = FIRST_PAUSE_MS
    this.#isProbing = false
  }

  /** A probe ended without saying anything about the origin: another may go. */
  released(): void {
    this.#isProbing = false
    this.#retryAt = 0
  }

  failed(now: number): void {
    if (this.#isProbing) this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2)
    else if (this.#failures >= this.#failuresToOpen) return
    this.#isProbing = false
    this.#failures += 1
    this.#retryAt = now + this.#pauseMs
  }
}
