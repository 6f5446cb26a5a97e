import type { Caller } from '#lib/auth/read-caller'
import type { VisitorId } from '#lib/auth/visitor-cookie'
import type { Market } from '#lib/core/access/markets'
import type { Assignment } from '#lib/core/experiments/assign'
import type { Preview } from '#lib/core/preview/preview'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import type { Place } from './facts/read-place.ts'

/** What a path is for: pages of the site, files, the console, APIs, and the inner paths that nobody may ask for. */
export type RequestKind = 'page' | 'file' | 'console' | 'api' | 'inner'

/** The outside world as a stage sees it: the only way to the clock and to work that outlives the answer. */
export type Surroundings = {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds from an arbitrary moment, for durations. */
  readonly clock: () => number
  readonly waitUntil: (work: Promise<unknown>) => void
}

/**
 * All that is known of a request. Stages read it and return what they found out; the pipeline adds it here.
 * A fact has its neutral value until the stage that finds it out has run.
 */
export type RequestContext = {
  readonly kind: RequestKind
  readonly method: string
  /** The URL as the client sent it. */
  readonly url: string
  /** Raw pathname, percent-encoding as sent. */
  readonly path: string
  /** Raw query with its question mark, or empty. */
  readonly query: string
  readonly headers: Headers
  /** The raw `Cookie` header. */
  readonly cookies: string | null
  readonly snapshot: Snapshot
  readonly surroundings: Surroundings
  readonly requestId: string
  readonly isBot: boolean
  /** From a cookie that we sealed. */
  readonly visitor: VisitorId | null
  readonly country: string
  readonly place: Place
  readonly market: Market
  readonly language: string
  /** The page's path without its language prefix. */
  readonly pagePath: string
  readonly caller: Caller
  /** What somebody asked to see; such a request is never counted and leaves nothing behind. */
  readonly preview: Preview | null
  /** Token of a preview whose page is rendered for this request alone; empty for all others. */
  readonly draftToken: string
  /** Whether one of our own programs asks, for an inner path. */
  readonly isInternal: boolean
  readonly assignments: readonly Assignment[]
  /** The page code that the assignments lead to. */
  readonly code: string
}
