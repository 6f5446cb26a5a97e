import type { StoredResponse } from '#lib/core/http-cache/stored-response'

/** A stored response with its whole body, and what a purge finds it by. */
export type Stored = StoredResponse & {
  readonly body: Uint8Array<ArrayBuffer>
  /** Of its origin. */
  readonly region: string
  readonly tags: readonly string[]
}

/** The largest body that a tier of this kind keeps, in bytes. */
export const EDGE_BODY_BYTES = 1024 * 1024
export const REGIONAL_BODY_BYTES = 256 * 1024
/** Nothing stays longer in a tier, whatever its origin says: a purge is remembered for as long. */
export const LONGEST_KEPT_SECONDS = 86_400

/** The names under which an origin files a response (`Cache-Tag`, by commas or spaces), at most 20. */
export function tagsOf(headers: Headers): readonly string[] {
  const given = headers.get('cache-tag') ?? headers.get('vercel-cache-tag') ?? ''
  return given
    .split(/[\s,]+/)
    .filter((tag) => /^[\w:.-]{1,64}$/.test(tag))
    .slice(0, 20)
}
