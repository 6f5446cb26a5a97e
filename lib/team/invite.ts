import { findAccountByEmail } from '#lib/auth/accounts'
import type { ChangeOutcome, Fields } from '#lib/auth/answer-change'
import { sanitizeEmail } from '#lib/auth/email'
import { deliverLink } from '#lib/auth/mail/deliver-link'
import { describeInvitation } from '#lib/auth/mail/messages'
import { recordAccess } from '#lib/auth/record-access'
import { hasRole } from '#lib/core/access/roles'
import { env } from '#lib/env'
import type { TeamContext } from './answer-team.ts'
import { makeInvitation } from './invitations.ts'
import { isConsoleRole } from './read-members.ts'

/**
 * Invites somebody by e-mail, or shows the link once to whoever invites.
 * @throws when Redis does not answer
 */
export async function invite(fields: Fields, { by, now, requestId }: TeamContext): Promise<ChangeOutcome> {
  const email = sanitizeEmail(fields.email ?? '')
  if (email === null) return { ok: false, code: 'email-invalid' }
  const { role } = fields
  if (!isConsoleRole(role)) return { ok: false, code: 'role-invalid' }
  const known = await findAccountByEmail(email)
  if (known !== null && hasRole(known.roles, 'viewer')) return { ok: false, code: 'already-member' }
  const { token, invitation } = await makeInvitation({ email, role, by }, now)
  const link = `${env().siteUrl}/console/sign-in/invitation?token=${token}`
  const delivery = await deliverLink(describeInvitation({ email, role, inviter: by.name }, link))
  const subject = `invitations/${invitation.id}`
  const detail = `${email} as ${role}, ${delivery}`
  await recordAccess({ action: 'invitation-made', by, subject, detail, at: now, requestId })
  const body = { invitation, delivery, ...(delivery === 'shown' && { link }) }
  if (delivery === 'mailed') return { ok: true, done: 'invitation-mailed', body }
  return {
    ok: true,
    done: 'invitation-made',
    body,
    shown: { kind: 'invitation', subject: email, secret: link, by: by.sub },
  }
}
