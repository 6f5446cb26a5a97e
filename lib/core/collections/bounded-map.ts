/**
 * A map that forgets its oldest entries when it would grow past its limit: a tenth at once, since a map's first key is
 * slow to find after many deletions.
 */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  readonly #limit: number

  constructor(limit: number) {
    super()
    this.#limit = limit
  }

  override set(key: Key, value: Value): this {
    if (this.size >= this.#limit && !this.has(key)) {
      let excess = this.#limit / 10
      for (const oldest of this.keys()) {
        this.delete(oldest)
        if (--excess <= 0) break
      }
    }
    return super.set(key, value)
  }
}
