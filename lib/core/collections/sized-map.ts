/** What is left of the limit when it was reached. */
const KEPT_SHARE = 0.9

/** Keys and values that together are no longer than a limit, in characters: the oldest are forgotten first. */
export class SizedMap<Value> {
  readonly #limit: number
  readonly #entries = new Map<string, { readonly value: Value; readonly size: number }>()
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** In characters. */
  get size(): number {
    return this.#size
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)?.value
  }

  /** One that is longer than the limit by itself is not kept. */
  set(key: string, value: Value): void {
    const size = key.length + lengthOf(value)
    this.#forget(key)
    if (size > this.#limit) return
    this.#entries.set(key, { value, size })
    this.#size += size
    if (this.#size > this.#limit) this.#forgetOldest(key)
  }

  /** A share at once: a Map walks past everything that was deleted each time its first key is asked for. */
  #forgetOldest(newest: string): void {
    for (const [oldest] of this.#entries) {
      if (oldest === newest || this.#size <= KEPT_SHARE * this.#limit) return
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0
    this.#entries.delete(key)
  }
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : (JSON.stringify(value)?.length ?? 0)
}
