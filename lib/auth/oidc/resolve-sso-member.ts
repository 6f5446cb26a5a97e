import { accessEnv } from '#lib/access-env'
import { hasRole } from '#lib/core/access/roles'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { type Account, changeAccount, findAccount, findAccountByEmail } from '../accounts.ts'
import { digestOf } from '../digest.ts'
import { sanitizeEmail } from '../email.ts'
import type { Identity } from './finish-sso.ts'

export type SsoMember =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly code: 'sso-unverified' | 'sso-other' }
  /** Nobody yet: whoever has this address may be admitted by an invitation or by a setting. */
  | { readonly ok: false; readonly code: 'sso-unknown'; readonly email: string; readonly identity: string }

/**
 * The member whom an identity at the issuer stands for: by the issuer's own name for the person, once it is known; the first
 * time by an e-mail address that the issuer has verified. An address that passed on to somebody else opens nothing.
 * @throws when Redis does not answer
 */
export async function resolveSsoMember(person: Identity): Promise<SsoMember> {
  const identity = await digestOf(`${person.issuer}\n${person.subject}`)
  const linked = await redis().hget<string>(keys.identities(), identity)
  const known = linked === null ? null : await findAccount(linked)
  if (known !== null && isMember(known)) return { ok: true, account: known }
  const email = person.email === null ? null : sanitizeEmail(person.email)
  if (email === null) return { ok: false, code: 'sso-unverified' }
  const account = await findAccountByEmail(email)
  if (account === null || !isMember(account)) return { ok: false, code: 'sso-unknown', email, identity }
  if (account.identity !== undefined && account.identity !== identity) return { ok: false, code: 'sso-other' }
  await linkIdentity(account.id, identity)
  return { ok: true, account }
}

/** From now on this identity enters as this account, and no other does. */
export async function linkIdentity(id: string, identity: string): Promise<void> {
  await changeAccount(id, { identity })
  await redis().hset(keys.identities(), { [identity]: id })
}

/** The role of whoever signs in without an invitation, if the workspace has one. */
export function defaultRole(): 'viewer' | 'editor' | 'publisher' | null {
  return accessEnv().oidc?.defaultRole ?? null
}

function isMember({ roles }: Account): boolean {
  return hasRole(roles, 'viewer')
}
