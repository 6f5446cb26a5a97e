import { accessEnv } from '#lib/access-env'
import { toSubject } from '#lib/auth/accounts'
import type { AuthOutcome, AuthRequest } from '#lib/auth/auth-outcome'
import { digestOf } from '#lib/auth/digest'
import { sanitizeEmail } from '#lib/auth/email'
import { enter } from '#lib/auth/enter'
import { judgePassword } from '#lib/auth/judge-password'
import { hashPassword } from '#lib/auth/password'
import { recordAccess } from '#lib/auth/record-access'
import { takeLinkAttempt } from '#lib/auth/take-link-attempt'
import { admit } from './admit.ts'
import { sanitizeName } from './sanitize-name.ts'

/**
 * Makes the first owner of whoever knows `SETUP_TOKEN`: once, while there is no owner. Without such a token nobody can.
 * @throws when Redis does not answer
 */
export async function setUpOwner(request: AuthRequest): Promise<AuthOutcome> {
  const { fields, now, requestId } = request
  const attempt = await takeLinkAttempt(request)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  if (!(await isSetupToken(fields.token ?? ''))) return { ok: false, code: 'setup-wrong' }
  const email = sanitizeEmail(fields.email ?? '')
  if (email === null) return { ok: false, code: 'email-invalid' }
  const name = sanitizeName(fields.name)
  if (name === null) return { ok: false, code: 'name-missing' }
  const fault = await judgePassword(fields.password ?? '', { email, name })
  if (fault !== null) return { ok: false, code: fault }
  const person = { email, name, password: await hashPassword(fields.password ?? '') }
  const admitted = await admit({ person, role: 'owner', onlyFirst: true }, now)
  if (!admitted.ok) return admitted
  const by = { sub: admitted.account.id, name }
  await recordAccess({
    action: 'owner-set-up',
    by,
    subject: `team/${by.sub}`,
    detail: email,
    at: now,
    requestId,
  })
  return await enter(toSubject(admitted.account), 'password', request)
}

/** Digests of equal length are compared, so that time tells nothing of the token. */
async function isSetupToken(given: string): Promise<boolean> {
  const { setupToken } = accessEnv()
  if (setupToken === undefined) return false
  const [one, other] = await Promise.all([digestOf(given), digestOf(setupToken)])
  return (
    [...one].reduce((difference, character, at) => difference | (character === other[at] ? 0 : 1), 0) === 0
  )
}
