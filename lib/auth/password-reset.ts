import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { type Account, findAccount } from './accounts.ts'
import { digestOf, randomToken } from './digest.ts'

const VALID_SECONDS = 3_600
const TOKEN = /^[\w-]{43}$/

/** `stamp` is the digest of the stored password: once it was changed, older links are worth nothing. */
const Reset = v.object({ id: v.string(), stamp: v.string() })

/**
 * Makes a link by which an account gets a new password, once, within an hour, and returns its path. The token is stored as a
 * digest only.
 * @throws when Redis does not answer
 */
export async function makeResetLink({ id, password }: Pick<Account, 'id' | 'password'>): Promise<string> {
  const token = randomToken(32)
  const reset = { id, stamp: await digestOf(password) }
  await redis().set(keys.passwordReset(await digestOf(token)), JSON.stringify(reset), { ex: VALID_SECONDS })
  return `/console/sign-in/reset?token=${token}`
}

/** The account of a link that is still worth something, which it stays. */
export async function findReset(token: string): Promise<Account | null> {
  if (!TOKEN.test(token)) return null
  return await accountOf(await redis().get(keys.passwordReset(await digestOf(token))))
}

/** Uses up a link: its account the first time, null ever after. */
export async function redeemReset(token: string): Promise<Account | null> {
  if (!TOKEN.test(token)) return null
  return await accountOf(await redis().getdel(keys.passwordReset(await digestOf(token))))
}

async function accountOf(stored: unknown): Promise<Account | null> {
  if (!v.is(Reset, stored)) return null
  const account = await findAccount(stored.id)
  return account !== null && (await digestOf(account.password)) === stored.stamp ? account : null
}
