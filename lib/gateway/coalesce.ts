/**
 * Lets requests for one key share one piece of work. The first does it; the others get its outcome, or null when it has none
 * that they could use, and go on by themselves.
 */
export class Coalescer<Outcome> {
  readonly #underWay = new Map<string, Promise<Outcome | null>>()

  /** What somebody is doing for a key already, if anybody is. */
  join(key: string): Promise<Outcome | null> | undefined {
    return this.#underWay.get(key)
  }

  /** Does the work that others may join; `share` says what they get of it. Failures are the leader's alone. */
  async lead<Result>(
    key: string,
    work: () => Promise<Result>,
    share: (result: Result) => Outcome | null,
  ): Promise<Result> {
    const running = work()
    const shared = running.then(share, () => null)
    this.#underWay.set(key, shared)
    try {
      return await running
    } finally {
      if (this.#underWay.get(key) === shared) this.#underWay.delete(key)
    }
  }
}
