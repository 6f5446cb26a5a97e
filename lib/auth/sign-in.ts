import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'
import { type Account, findAccountByEmail, toSubject } from './accounts.ts'
import { takeAttempt } from './attempts.ts'
import type { AuthOutcome, AuthRequest } from './auth-outcome.ts'
import { sanitizeEmail } from './email.ts'
import { enter } from './enter.ts'
import { HASH_OF_NOBODY, isPassword } from './password.ts'
import { recordAccess } from './record-access.ts'

/**
 * Signs in by e-mail address and password. An unknown address takes the same work and gets the same answer
 * as a wrong password.
 * @throws when Redis does not answer
 */
export async function signIn(request: AuthRequest): Promise<AuthOutcome> {
  const { fields, network, now } = request
  const email = sanitizeEmail(fields.email ?? '')
  const attempt = await takeAttempt(email ?? '', network, now)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const account = email === null ? null : await findAccountByEmail(email)
  const right = await isPassword(fields.password ?? '', account?.password ?? HASH_OF_NOBODY)
  if (account !== null && right) return await enter(toSubject(account), 'password', request)
  if (account !== null && hasRole(account.roles, 'viewer')) request.later(() => noteFailure(account, request))
  return { ok: false, code: 'credentials' }
}

/**
 * The audit log keeps what was tried on an account of the team, which attempts limit: strangers' guesses would push
 * everything else out of it. After the answer, so that time tells nobody who is a member.
 */
async function noteFailure({ id, name }: Account, { now, requestId }: AuthRequest): Promise<void> {
  const tried = { action: 'sign-in-failed', by: { sub: id, name }, subject: `team/${id}` } as const
  try {
    await recordAccess({ ...tried, outcome: 'credentials', detail: 'password', at: now, requestId })
  } catch (error) {
    log('error', 'audit-not-written', { error })
  }
}
