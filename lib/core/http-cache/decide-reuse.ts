import { directivesOf } from './directives-of.ts'
import { ageOf, lifetimeOf } from './freshness.ts'
import { type Directives, hasWhole, secondsOf } from './parse-directives.ts'
import type { StoredResponse } from './stored-response.ts'

/**
 * How a stored response may be used: `fresh` as it is, `stale-while-revalidate` at once while somebody asks the origin,
 * `revalidate` only after the origin has said that it still holds.
 */
export type Reuse = 'fresh' | 'stale-while-revalidate' | 'revalidate'

/**
 * RFC 9111 sections 4 and 5.2.1, RFC 5861 section 3. `s-maxage` forbids what is stale (section 5.2.2.10), but not what the
 * origin allows in the same breath: it is beside `s-maxage` that origins write `stale-while-revalidate`.
 */
export function decideReuse(stored: StoredResponse, asked: Directives, now: number): Reuse {
  const ruling = directivesOf(stored.headers)
  const { directives } = ruling
  if (hasWhole(directives, 'no-cache') || asked.has('no-cache')) return 'revalidate'
  const age = ageOf(stored, now)
  const left = lifetimeOf(stored, ruling) - age
  const longest = secondsOf(asked, 'max-age')
  if (longest !== null && age >= longest) return 'revalidate'
  const wanted = secondsOf(asked, 'min-fresh') ?? 0
  if (left > 0 && left >= wanted) return 'fresh'
  if (left > 0 || mustRevalidate(directives)) return 'revalidate'
  if (!directives.has('s-maxage') && mayBeStaleFor(asked) > -left) return 'fresh'
  const window = secondsOf(directives, 'stale-while-revalidate') ?? 0
  return window > -left && longest === null && wanted === 0 ? 'stale-while-revalidate' : 'revalidate'
}

/**
 * Whether a stored response may answer although the origin failed (RFC 5861 section 4; RFC 9111 section 4.2.4). Without
 * a word of the origin it may for `grace` seconds after it went stale.
 */
export function mayServeOnError(
  stored: StoredResponse,
  asked: Directives,
  now: number,
  grace: number,
): boolean {
  const ruling = directivesOf(stored.headers)
  const { directives } = ruling
  if (mustRevalidate(directives) || hasWhole(directives, 'no-cache') || asked.has('no-cache')) return false
  const over = ageOf(stored, now) - lifetimeOf(stored, ruling)
  const told = secondsOf(directives, 'stale-if-error')
  const window = told ?? (directives.has('s-maxage') ? 0 : (secondsOf(asked, 'stale-if-error') ?? grace))
  return over < window
}

/** RFC 9111 sections 5.2.2.2 and 5.2.2.8. */
function mustRevalidate(directives: Directives): boolean {
  return directives.has('must-revalidate') || directives.has('proxy-revalidate')
}

/** `max-stale` of a request: without a value any age will do (RFC 9111 section 5.2.1.2). */
function mayBeStaleFor(asked: Directives): number {
  if (!asked.has('max-stale')) return 0
  return hasWhole(asked, 'max-stale') ? Number.POSITIVE_INFINITY : (secondsOf(asked, 'max-stale') ?? 0)
}
