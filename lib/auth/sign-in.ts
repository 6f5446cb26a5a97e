import { findAccountByEmail, toSubject } from './accounts.ts'
import { takeAttempt } from './attempts.ts'
import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { sanitizeEmail } from './email.ts'
import { HASH_OF_NOBODY, isPassword } from './password.ts'
import { startSession } from './session.ts'

/**
 * Signs in by e-mail address and password. An unknown address takes the same work and gets the same answer
 * as a wrong password.
 * @throws when Redis does not answer
 */
export async function signIn({ fields, network, now }: AuthRequest): Promise<AuthOutcome> {
  const email = sanitizeEmail(fields.email ?? '')
  const attempt = await takeAttempt(email ?? '', network, now)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const account = email === null ? null : await findAccountByEmail(email)
  const right = await isPassword(fields.password ?? '', account?.password ?? HASH_OF_NOBODY)
  if (!account || !right) return { ok: false, code: 'credentials' }
  return { ok: true, session: await startSession(toSubject(account), now.getTime()) }
}
