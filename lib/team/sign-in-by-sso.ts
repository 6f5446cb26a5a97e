import { type Account, toSubject } from '#lib/auth/accounts'
import type { AuthOutcome, RequestFacts } from '#lib/auth/auth-outcome'
import { enter } from '#lib/auth/enter'
import type { Identity } from '#lib/auth/oidc/finish-sso'
import { defaultRole, linkIdentity, resolveSsoMember } from '#lib/auth/oidc/resolve-sso-member'
import { HASH_OF_NOBODY } from '#lib/auth/password'
import { recordAccess } from '#lib/auth/record-access'
import { admit } from './admit.ts'
import { readInvitations } from './invitations.ts'
import { sanitizeName } from './sanitize-name.ts'

type Context = RequestFacts

/**
 * Signs in whom the issuer vouches for: a member, somebody with an open invitation, or, where a setting says so, anybody.
 * @throws when Redis does not answer
 */
export async function signInBySso(person: Identity, context: Context): Promise<AuthOutcome> {
  const found = await resolveSsoMember(person)
  if (found.ok) return await enter(toSubject(found.account), 'sso', context)
  const joined = found.code === 'sso-unknown' ? await join(person, found, context) : null
  if (joined !== null) return await enter(toSubject(joined), 'sso', context)
  await recordAccess({
    action: 'sign-in-failed',
    by: { sub: 'sso', name: person.email ?? 'Single sign-on' },
    subject: 'team',
    outcome: found.code,
    at: context.now,
    requestId: context.requestId,
  })
  return { ok: false, code: found.code }
}

/** The verified address takes the place of an invitation's link; without one the default role is given, if there is one. */
async function join(
  { name }: Identity,
  { email, identity }: { readonly email: string; readonly identity: string },
  { now, requestId }: Context,
): Promise<Account | null> {
  const invitation = (await readInvitations(now)).find((one) => one.email === email)
  const role = invitation?.role ?? defaultRole()
  if (role === null) return null
  const person = { email, name: sanitizeName(name ?? email) ?? email, password: HASH_OF_NOBODY, identity }
  const wish = { person, role, takesOver: true, ...(invitation && { invitation: invitation.id }) }
  const admitted = await admit(wish, now)
  if (!admitted.ok) return null
  const { account } = admitted
  await linkIdentity(account.id, identity)
  const by = { sub: account.id, name: account.name }
  const detail = `${email} as ${role}, ${invitation ? 'invited' : 'by default'}`
  await recordAccess({
    action: 'member-joined',
    by,
    subject: `team/${account.id}`,
    detail,
    at: now,
    requestId,
  })
  return account
}
