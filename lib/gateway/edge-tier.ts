import { isSelected } from '#lib/core/http-cache/vary'
import type { Stored } from './stored.ts'

/** An isolate has 128 MB, and the pages of the site want some of it too. */
const LIMIT_BYTES = 24 * 1024 * 1024
/** Of one URL: a `Vary` on something unbounded must not push out all others. */
const MOST_VARIANTS = 16
/** What an entry costs besides its body. */
const OVERHEAD_BYTES = 2_000

/** What this isolate holds: responses by key, each with those that `Vary` tells apart; the least recently used go first. */
export class EdgeTier {
  readonly #limit: number
  readonly #entries = new Map<string, readonly Stored[]>()
  #bytes = 0

  constructor(limit = LIMIT_BYTES) {
    this.#limit = limit
  }

  /** The response for a request, or `vary-miss` when there are only ones for other requests. */
  get(key: string, request: Headers): Stored | 'vary-miss' | null {
    const variants = this.#entries.get(key)
    if (variants === undefined) return null
    this.#entries.delete(key)
    this.#entries.set(key, variants)
    return variants.find((variant) => isSelected(variant, request)) ?? 'vary-miss'
  }

  /** Takes the place of the response for the same request. */
  set(key: string, stored: Stored, request: Headers): void {
    const others = (this.#entries.get(key) ?? []).filter((variant) => !isSelected(variant, request))
    this.delete(key)
    const variants = [stored, ...others].slice(0, MOST_VARIANTS)
    this.#entries.set(key, variants)
    this.#bytes += sizeOf(variants)
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#bytes -= sizeOf(this.#entries.get(key) ?? [])
    this.#entries.delete(key)
  }
}

function sizeOf(variants: readonly Stored[]): number {
  return variants.reduce((sum, { body }) => sum + body.byteLength + OVERHEAD_BYTES, 0)
}
