import { createAccount, toSubject } from './accounts.ts'
import { takeAttempt } from './attempts.ts'
import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { sanitizeEmail } from './email.ts'
import { enter } from './enter.ts'
import { judgePassword } from './judge-password.ts'
import { hashPassword } from './password.ts'

const MAX_NAME_LENGTH = 80

/**
 * Opens a storefront account and signs it in.
 * @throws when Redis does not answer
 */
export async function register(request: AuthRequest): Promise<AuthOutcome> {
  const { fields, network, now } = request
  const email = sanitizeEmail(fields.email ?? '')
  if (email === null) return { ok: false, code: 'email-invalid' }
  const attempt = await takeAttempt(email, network, now)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const fault = await judgePassword(fields.password ?? '', { email, name: fields.name })
  if (fault !== null) return { ok: false, code: fault }
  const name = fields.name?.trim().slice(0, MAX_NAME_LENGTH) || email.slice(0, email.indexOf('@'))
  const password = await hashPassword(fields.password ?? '')
  const account = await createAccount({ email, name, password, roles: ['customer'] }, now)
  if (account === null) return { ok: false, code: 'email-taken' }
  return await enter(toSubject(account), 'password', request)
}
