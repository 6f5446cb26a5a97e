import { toSubject } from '#lib/auth/accounts'
import type { AuthOutcome, AuthRequest } from '#lib/auth/auth-outcome'
import { enter } from '#lib/auth/enter'
import { judgePassword } from '#lib/auth/judge-password'
import { hashPassword } from '#lib/auth/password'
import { recordAccess } from '#lib/auth/record-access'
import { takeLinkAttempt } from '#lib/auth/take-link-attempt'
import { admit } from './admit.ts'
import { findInvitation } from './invitations.ts'
import { sanitizeName } from './sanitize-name.ts'

/**
 * Makes a member of whoever has the link of an invitation, and signs them in. What is refused leaves the invitation open.
 * @throws when Redis does not answer
 */
export async function acceptInvitation(request: AuthRequest): Promise<AuthOutcome> {
  const { fields, now, requestId } = request
  const attempt = await takeLinkAttempt(request)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const invitation = await findInvitation(fields.token ?? '', now)
  if (invitation === null) return { ok: false, code: 'invitation-used' }
  const name = sanitizeName(fields.name)
  if (name === null) return { ok: false, code: 'name-missing' }
  const { email, role, id } = invitation
  const fault = await judgePassword(fields.password ?? '', { email, name })
  if (fault !== null) return { ok: false, code: fault }
  const person = { email, name, password: await hashPassword(fields.password ?? '') }
  const admitted = await admit({ person, role, takesOver: true, invitation: id }, now)
  if (!admitted.ok) return admitted
  const by = { sub: admitted.account.id, name }
  const subject = `team/${by.sub}`
  await recordAccess({
    action: 'invitation-accepted',
    by,
    subject,
    detail: `${email} as ${role}`,
    at: now,
    requestId,
  })
  return await enter(toSubject(admitted.account), 'invitation', request)
}
