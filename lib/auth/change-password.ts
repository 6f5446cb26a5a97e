import { changeAccount, findAccount } from './accounts.ts'
import type { ChangeOutcome, Fields } from './answer-change.ts'
import { takeAttempt } from './attempts.ts'
import type { AuthRequest } from './auth-outcome.ts'
import { endSessionsOf } from './end-sessions.ts'
import { judgePassword } from './judge-password.ts'
import { HASH_OF_NOBODY, hashPassword, isPassword } from './password.ts'
import { recordAccess } from './record-access.ts'
import type { Person } from './with-person.ts'

/**
 * Changes the password of whoever is signed in and ends all their other sessions. Asks for the current one, unless there is
 * none yet; whoever finds an open browser may guess it as often as at sign-in.
 * @throws when Redis does not answer
 */
export async function changePassword(
  { by, sub, session }: Person,
  { current = '', password = '' }: Fields,
  { network, now, requestId }: Pick<AuthRequest, 'network' | 'now' | 'requestId'>,
): Promise<ChangeOutcome> {
  const account = await findAccount(sub)
  if (account === null) return { ok: false, code: 'account-missing' }
  const attempt = await takeAttempt(account.email, network, now)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const isFirst = account.password === HASH_OF_NOBODY
  if (!isFirst && !(await isPassword(current, account.password))) return { ok: false, code: 'password-wrong' }
  const fault = await judgePassword(password, account)
  if (fault !== null) return { ok: false, code: fault }
  await changeAccount(sub, { password: await hashPassword(password) })
  await endSessionsOf(sub, now.getTime(), session)
  await recordAccess({ action: 'password-changed', by, subject: `team/${sub}`, at: now, requestId })
  return { ok: true, done: 'password-changed' }
}
