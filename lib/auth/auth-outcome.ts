import type { AuthProblem } from './auth-problem.ts'
import type { Session } from './session.ts'

/** What a verb of sign-in gets, whichever transport brought it. */
export type AuthRequest = {
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Whoever shares this text shares a limit: an address, or an IPv6 network. */
  readonly network: string
  readonly now: Date
  /** By what the session that begins will be recognised; `via` is the verb's to say. */
  readonly headers: Headers
  readonly requestId: string | null
  /** Puts off what must not change how long the answer takes. */
  readonly later: Later
}

/** Runs work once the answer has left. Such work throws nothing. */
export type Later = (work: () => Promise<void>) => void

export type AuthOutcome =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly code: AuthProblem; readonly retryAfterSeconds?: number }

/** What is known of a request besides its fields. */
export type RequestFacts = Omit<AuthRequest, 'fields' | 'later'>
