import type { Ruling } from './directives-of.ts'
import { directivesOf } from './directives-of.ts'
import { secondsOf } from './parse-directives.ts'
import { parseHttpDate } from './parse-http-date.ts'
import type { StoredResponse } from './stored-response.ts'

/** RFC 9110 section 15.1: these may be kept without being told for how long. */
const HEURISTIC_STATUSES = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501])
const HEURISTIC_SHARE = 0.1
const LONGEST_HEURISTIC_SECONDS = 86_400

/** For how long a response is fresh, in seconds since the origin made it (RFC 9111 section 4.2.1, shared caches). */
export function lifetimeOf(response: StoredResponse, ruling = directivesOf(response.headers)): number {
  const told = toldLifetime(response, ruling)
  if (told !== null) return told
  const { headers, status, receivedAt } = response
  if (!mayGuess(status, ruling)) return 0
  const changedAt = parseHttpDate(headers.get('last-modified'), receivedAt)
  if (changedAt === null) return 0
  const unchanged = (dateOf(response) - changedAt) / 1_000
  return Math.min(LONGEST_HEURISTIC_SECONDS, Math.max(0, unchanged * HEURISTIC_SHARE))
}

/** The lifetime that the origin gave; null when it gave none. A date that cannot be read is in the past (section 5.3). */
export function toldLifetime(response: StoredResponse, { directives, isTargeted }: Ruling): number | null {
  const seconds = secondsOf(directives, 's-maxage') ?? secondsOf(directives, 'max-age')
  if (seconds !== null) return seconds
  const expires = response.headers.get('expires')
  if (isTargeted || expires === null) return null
  const expiresAt = parseHttpDate(expires, response.receivedAt)
  return expiresAt === null ? 0 : Math.max(0, (expiresAt - dateOf(response)) / 1_000)
}

/** Whether a lifetime may be guessed from how long ago the resource changed (RFC 9111 section 4.2.2). */
export function mayGuess(status: number, { directives }: Ruling): boolean {
  return HEURISTIC_STATUSES.has(status) || directives.has('public')
}

/** How old a response is now, in seconds (RFC 9111 section 4.2.3). */
export function ageOf(response: StoredResponse, now: number): number {
  const { headers, requestedAt, receivedAt } = response
  const apparent = Math.max(0, receivedAt - dateOf(response)) / 1_000
  const corrected = ageValue(headers.get('age')) + (receivedAt - requestedAt) / 1_000
  return Math.max(apparent, corrected) + Math.max(0, now - receivedAt) / 1_000
}

/**
 * Seconds of an `Age`. One that cannot be read, or that stands there twice, could hide any age: such a response is stale.
 * RFC 9111 section 5.1 would let us look away; the public tests of caches, and we, would rather ask the origin.
 */
function ageValue(age: string | null): number {
  if (age === null) return 0
  return /^\d+$/.test(age.trim()) ? Number(age) : Number.POSITIVE_INFINITY
}

function dateOf({ headers, receivedAt }: StoredResponse): number {
  return parseHttpDate(headers.get('date'), receivedAt) ?? receivedAt
}
