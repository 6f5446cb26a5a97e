const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Keeps a failing dependency from being asked by every request. After a failure it is open for a second, doubling
 * with each further one up to half a minute; then one probe may pass, and its success closes the breaker.
 */
export class Breaker {
  #failures = 0
  #retryAt = 0
  #isProbing = false

  /** Whether the dependency may be asked now (milliseconds). While a probe is under way, others may not. */
  tryPass(now: number): boolean {
    if (this.#failures === 0) return true
    if (now < this.#retryAt) return false
    this.#retryAt = now + this.#pauseMs()
    this.#isProbing = true
    return true
  }

  succeeded(): void {
    this.#failures = 0
    this.#isProbing = false
  }

  /** Requests that were under way when it opened fail too: only the first of them, and a probe, count. */
  failed(now: number): void {
    if (this.#failures > 0 && !this.#isProbing) return
    this.#failures += 1
    this.#isProbing = false
    this.#retryAt = now + this.#pauseMs()
  }

  #pauseMs(): number {
    return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (Math.min(this.#failures, 6) - 1))
  }
}
