import type { AuthProblem } from './auth-problem.ts'
import type { Session } from './session.ts'

/** What a verb of sign-in gets, whichever transport brought it. */
export type AuthRequest = {
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Whoever shares this text shares a limit: an address, or an IPv6 network. */
  readonly network: string
  readonly now: Date
}

export type AuthOutcome =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly code: AuthProblem; readonly retryAfterSeconds?: number }
