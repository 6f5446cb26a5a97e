const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Keeps a failing dependency from being asked by every request. After a failure it is open for a second, doubling
 * with each further one up to half a minute; then one probe may pass, and its success closes the breaker.
 */
export class Breaker {
  #failures = 0
  #retryAt = 0

  /** Whether the dependency may be asked now (milliseconds). While a probe is under way, others may not. */
  tryPass(now: number): boolean {
    if (this.#failures === 0) return true
    if (now < this.#retryAt) return false
    this.#retryAt = now + this.#pauseMs()
    return true
  }

  succeeded(): void {
    this.#failures = 0
  }

  failed(now: number): void {
    this.#retryAt = now + this.#pauseMs()
    this.#failures += 1
  }

  #pauseMs(): number {
    return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(this.#failures, 5))
  }
}
