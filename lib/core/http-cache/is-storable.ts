import { directivesOf } from './directives-of.ts'
import { mayGuess, toldLifetime } from './freshness.ts'
import { type Directives, hasWhole } from './parse-directives.ts'
import type { StoredResponse } from './stored-response.ts'

/** What we know the rules of caching for, beyond those for every final status (RFC 9111 section 5.2.2.3). */
const UNDERSTOOD = new Set([
  200, 203, 204, 300, 301, 302, 303, 307, 308, 400, 403, 404, 405, 410, 414, 500, 501, 502, 503, 504,
])

export type Asked = {
  readonly method: string
  readonly directives: Directives
  /** It carried `Authorization`, or a cookie that the origin saw. */
  readonly isAuthorized: boolean
}

/**
 * Whether a shared cache may keep the answer to a request (RFC 9111 sections 3 and 3.5). Stricter than it asks: partial
 * content, which would have to be put together, and whatever sets a cookie are never kept.
 */
export function isStorable(asked: Asked, response: StoredResponse): boolean {
  const ruling = directivesOf(response.headers)
  const { directives } = ruling
  if (asked.method !== 'GET' || asked.directives.has('no-store')) return false
  if (!isFinal(response.status)) return false
  if (directives.has('must-understand') ? !UNDERSTOOD.has(response.status) : directives.has('no-store'))
    return false
  if (hasWhole(directives, 'private')) return false
  if (response.headers.has('set-cookie') || response.headers.get('vary')?.includes('*')) return false
  if (asked.isAuthorized && !mayKeepAuthorized(directives)) return false
  if (toldLifetime(response, ruling) !== null) return true
  // Without a lifetime and without a validator there would never be a use for it.
  const canBeAsked = ['etag', 'last-modified'].some((name) => response.headers.has(name))
  return canBeAsked && mayGuess(response.status, ruling)
}

/** RFC 9111 section 3.5. */
function mayKeepAuthorized(directives: Directives): boolean {
  return ['must-revalidate', 'public', 's-maxage'].some((name) => directives.has(name))
}

function isFinal(status: number): boolean {
  return status >= 200 && status !== 206 && status !== 304
}
