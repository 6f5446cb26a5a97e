import type { Cookie } from '#lib/http/describe-cookie'
import type { RequestContext } from './context.ts'

/** A cookie to set or to remove. */
export type CookieEdit = Pick<Cookie, 'name' | 'value' | 'maxAgeSeconds' | 'httpOnly'>

/** What a stage wants of the response, whatever its outcome. */
type Edits = {
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly CookieEdit[]
  /** Waits inside the stage that are worth naming in Server-Timing, such as `redis`. */
  readonly timings?: readonly Timing[]
}

/** Facts found out by a stage. */
type Facts = Partial<RequestContext>

/**
 * What a stage decides. `next` goes on; all others are final. `reason` is kebab-case and appears in logs and tests.
 */
export type Decision =
  | { readonly type: 'next'; readonly reason: string; readonly facts?: Facts; readonly edits?: Edits }
  | {
      readonly type: 'rewrite'
      readonly reason: string
      readonly to: string
      readonly status?: number
      /** Renders the page for this request alone, past the page cache, and hands it this preview token. */
      readonly draftToken?: string
      readonly edits?: Edits
    }
  | {
      readonly type: 'redirect'
      readonly reason: string
      readonly to: string
      readonly status: 307 | 308
      readonly edits?: Edits
    }
  | {
      readonly type: 'reject'
      readonly reason: string
      readonly status: number
      readonly title: string
      readonly edits?: Edits
    }

/** A named step of the way; the name appears in Server-Timing. */
export type Stage = {
  readonly name: string
  readonly run: (context: RequestContext) => Decision | Promise<Decision>
}

/** How long a stage took, in milliseconds. */
export type Timing = { readonly name: string; readonly durationMs: number }

/** The end of the way: the last decision, all edits of all stages, and what they found out. */
export type Outcome = {
  readonly decision: Decision
  readonly context: RequestContext
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly CookieEdit[]
  /** Of each stage. */
  readonly timings: readonly Timing[]
  /** Of waits inside stages; they are part of their stage's time. */
  readonly parts: readonly Timing[]
}
