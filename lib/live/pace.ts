const SECOND_MS = 1_000

/** Turns, at most so many in a second; whoever comes later waits for the next second. */
export class Pace {
  readonly #most: number
  #second = 0
  #taken = 0

  constructor(mostPerSecond: number) {
    this.#most = mostPerSecond
  }

  /** Resolves when it is one's turn: at once while there are turns left. */
  async takeTurn(): Promise<void> {
    for (;;) {
      const now = Date.now()
      const second = Math.floor(now / SECOND_MS)
      if (second !== this.#second) {
        this.#second = second
        this.#taken = 0
      }
      if (this.#taken < this.#most) {
        this.#taken += 1
        return
      }
      await new Promise((resolve) => setTimeout(resolve, SECOND_MS - (now % SECOND_MS)))
    }
  }
}
