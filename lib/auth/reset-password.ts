import { changeAccount, toSubject } from './accounts.ts'
import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { endSessionsOf } from './end-sessions.ts'
import { enter } from './enter.ts'
import { judgePassword } from './judge-password.ts'
import { hashPassword } from './password.ts'
import { findReset, redeemReset } from './password-reset.ts'
import { recordAccess } from './record-access.ts'
import { takeLinkAttempt } from './take-link-attempt.ts'

/**
 * Chooses a new password by a one-time link, ends all sessions of the account and begins one. A password that is refused
 * leaves the link as it is.
 * @throws when Redis does not answer
 */
export async function resetPassword(request: AuthRequest): Promise<AuthOutcome> {
  const { fields, now, requestId } = request
  const { token = '', password = '' } = fields
  const attempt = await takeLinkAttempt(request)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const known = await findReset(token)
  if (known === null) return { ok: false, code: 'reset-used' }
  const fault = await judgePassword(password, known)
  if (fault !== null) return { ok: false, code: fault }
  const hash = await hashPassword(password)
  const account = await redeemReset(token)
  if (account === null || !(await changeAccount(account.id, { password: hash })))
    return { ok: false, code: 'reset-used' }
  await endSessionsOf(account.id, now.getTime())
  const by = { sub: account.id, name: account.name }
  await recordAccess({ action: 'password-reset', by, subject: `team/${account.id}`, at: now, requestId })
  return await enter(toSubject(account), 'reset', request)
}
