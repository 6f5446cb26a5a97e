const SHARE = 0.2
const MOST = 10

/**
 * How many requests may be tried again: a fifth of all, and ten ahead, so that retries cannot multiply the load on what is
 * failing already (as in Finagle's `RetryBudget`).
 */
export class RetryBudget {
  #tokens = MOST

  /** With each first attempt. */
  deposit(): void {
    this.#tokens = Math.min(MOST, this.#tokens + SHARE)
  }

  tryWithdraw(): boolean {
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}
