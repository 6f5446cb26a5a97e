import { toSubject } from '#lib/auth/accounts'
import type { ChangeOutcome, Fields } from '#lib/auth/answer-change'
import type { RequestFacts } from '#lib/auth/auth-outcome'
import { sanitizeEmail } from '#lib/auth/email'
import { endSessionsOf } from '#lib/auth/end-sessions'
import { enter } from '#lib/auth/enter'
import { judgePassword } from '#lib/auth/judge-password'
import { hashPassword } from '#lib/auth/password'
import { recordAccess } from '#lib/auth/record-access'
import { toSessionCookies } from '#lib/auth/session-cookies'
import type { Person } from '#lib/auth/with-person'
import { admit } from './admit.ts'
import { isConsoleRole } from './read-members.ts'
import { sanitizeName } from './sanitize-name.ts'

type Context = RequestFacts & { readonly isSecure: boolean }

/**
 * Gives an account to somebody who came by a one-time link, with the role of the link, and goes on as its person: the
 * sessions of the link end.
 * @throws when Redis does not answer
 */
export async function openAccount(person: Person, fields: Fields, context: Context): Promise<ChangeOutcome> {
  const role = person.roles.findLast(isConsoleRole)
  if (role === undefined) return { ok: false, code: 'role-missing' }
  if (person.sub.startsWith('u_')) return { ok: false, code: 'account-exists' }
  const email = sanitizeEmail(fields.email ?? '')
  if (email === null) return { ok: false, code: 'email-invalid' }
  const name = sanitizeName(fields.name)
  if (name === null) return { ok: false, code: 'name-missing' }
  const fault = await judgePassword(fields.password ?? '', { email, name })
  if (fault !== null) return { ok: false, code: fault }
  const password = await hashPassword(fields.password ?? '')
  const admitted = await admit({ person: { email, name, password }, role }, context.now)
  if (!admitted.ok) return admitted
  const { account } = admitted
  const event = { action: 'account-opened', by: person.by, subject: `team/${account.id}` } as const
  const { now, requestId } = context
  await recordAccess({ ...event, detail: `${email} as ${role}`, at: now, requestId })
  await endSessionsOf(person.sub, now.getTime())
  const { session } = await enter(toSubject(account), 'password', context)
  const cookies = toSessionCookies(session, context.isSecure, now.getTime())
  return { ok: true, done: 'account-opened', cookies }
}
