import type { Actor } from '#lib/core/experiments/draft'
import { recordAudit } from '#lib/publish/audit'

/** What the audit log tells about who gets in. */
type AccessAction =
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'session-ended'
  | 'sessions-ended'
  | 'session-copied'
  | 'owner-set-up'
  | 'account-opened'
  | 'password-changed'
  | 'password-reset-asked'
  | 'password-reset'
  | 'invitation-made'
  | 'invitation-revoked'
  | 'invitation-accepted'
  | 'role-changed'
  | 'member-removed'
  | 'member-joined'
  | 'passkey-added'
  | 'passkey-renamed'
  | 'passkey-removed'
  | 'token-made'
  | 'token-revoked'
  | 'token-used'

export type AccessEvent = {
  readonly action: AccessAction
  readonly by: Actor
  /** What it was done to, as `team/u_7`. */
  readonly subject: string
  readonly at: Date
  /** `ok` unless told. */
  readonly outcome?: string
  readonly detail?: string
  readonly requestId?: string | null
}

/**
 * Writes to the audit log. Never given a secret: no token, no link, no password.
 * @throws when Redis does not answer
 */
export async function recordAccess(event: AccessEvent): Promise<void> {
  const { action, by, subject, at, outcome = 'ok', detail, requestId = null } = event
  const told = { by, action, subject, outcome, ...(detail !== undefined && { detail }), requestId }
  await recordAudit({ at: at.toISOString(), ...told })
}
