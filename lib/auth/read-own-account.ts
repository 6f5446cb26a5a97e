import { findAccount } from './accounts.ts'
import { type PasskeyView, readPasskeysOf, toPasskeyView } from './passkeys/passkeys.ts'
import { HASH_OF_NOBODY } from './password.ts'
import { readSessionsOf, type SessionView } from './sessions-of.ts'

/** All that the account page shows. Whoever came by the one-time link has no account yet. */
export type OwnAccount = {
  readonly account: { readonly email: string; readonly name: string; readonly hasPassword: boolean } | null
  readonly sessions: readonly SessionView[]
  readonly passkeys: readonly PasskeyView[]
}

/** @throws when Redis does not answer */
export async function readOwnAccount(sub: string, nowMs: number): Promise<OwnAccount> {
  const [account, sessions, passkeys] = await Promise.all([
    findAccount(sub),
    readSessionsOf(sub, nowMs),
    readPasskeysOf(sub),
  ])
  if (account === null) return { account: null, sessions, passkeys: [] }
  const { email, name, password } = account
  return {
    account: { email, name, hasPassword: password !== HASH_OF_NOBODY },
    sessions,
    passkeys: passkeys.map(toPasskeyView),
  }
}
