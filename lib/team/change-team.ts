import { findAccount } from '#lib/auth/accounts'
import type { ChangeOutcome, Fields } from '#lib/auth/answer-change'
import { deliverLink } from '#lib/auth/mail/deliver-link'
import { describeReset } from '#lib/auth/mail/messages'
import { removePasskeysOf } from '#lib/auth/passkeys/passkeys'
import { makeResetLink } from '#lib/auth/password-reset'
import { recordAccess } from '#lib/auth/record-access'
import { hasRole } from '#lib/core/access/roles'
import { env } from '#lib/env'
import type { TeamContext } from './answer-team.ts'
import { withdrawInvitation } from './invitations.ts'
import { isConsoleRole } from './read-members.ts'
import { sanitizeName } from './sanitize-name.ts'
import { setRole } from './set-role.ts'

/** Gives a member another role. */
export async function changeRole({ id = '', role }: Fields, context: TeamContext): Promise<ChangeOutcome> {
  if (!isConsoleRole(role)) return { ok: false, code: 'role-invalid' }
  const change = await setRole(id, role, context.now.getTime())
  if (!change.ok) return change
  const detail = `${change.name}: ${change.before} to ${role}`
  await note('role-changed', `team/${id}`, detail, context)
  return { ok: true, done: 'role-changed' }
}

/** Takes a member out. Why is asked for, and kept. */
export async function removeMember(fields: Fields, context: TeamContext): Promise<ChangeOutcome> {
  const { id = '' } = fields
  const reason = sanitizeName(fields.reason)
  if (reason === null) return { ok: false, code: 'reason-missing' }
  const change = await setRole(id, null, context.now.getTime())
  if (!change.ok) return change
  await removePasskeysOf(id)
  await note('member-removed', `team/${id}`, `${change.name}: ${reason}`, context)
  return { ok: true, done: 'member-removed' }
}

/** Sends a member a link for a new password, or shows it once to the owner. */
export async function resetMember({ id = '' }: Fields, context: TeamContext): Promise<ChangeOutcome> {
  const account = await findAccount(id)
  if (account === null || !hasRole(account.roles, 'viewer')) return { ok: false, code: 'member-unknown' }
  const link = env().siteUrl + (await makeResetLink(account))
  const delivery = await deliverLink(describeReset(account, link))
  await note('password-reset-asked', `team/${id}`, `${account.name}, ${delivery}`, context)
  if (delivery === 'mailed') return { ok: true, done: 'reset-mailed', body: { delivery } }
  const shown = { kind: 'reset', subject: account.name, secret: link, by: context.by.sub } as const
  return { ok: true, done: 'reset-made', body: { delivery, link }, shown }
}

/** Withdraws an invitation: its link is worth nothing from then on. */
export async function revokeInvitation({ id = '' }: Fields, context: TeamContext): Promise<ChangeOutcome> {
  const invitation = await withdrawInvitation(id)
  if (invitation === null) return { ok: false, code: 'invitation-unknown' }
  await note('invitation-revoked', `invitations/${id}`, invitation.email, context)
  return { ok: true, done: 'invitation-revoked' }
}

type Action = Parameters<typeof recordAccess>[0]['action']

async function note(action: Action, subject: string, detail: string, { by, now, requestId }: TeamContext) {
  await recordAccess({ action, by, subject, detail, at: now, requestId })
}
