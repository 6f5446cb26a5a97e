import * as v from 'valibot'
import { ROLES, type Role } from '#lib/core/access/roles'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { randomToken } from './digest.ts'

/** A person with a password. `id` begins with `u_`, so that it can never be taken for another kind of subject. */
export const Account = v.object({
  id: v.string(),
  email: v.string(),
  name: v.string(),
  password: v.string(),
  roles: v.array(v.picklist(ROLES)),
  createdAt: v.string(),
  /** Digest of the one identity at the single sign-on's issuer that may enter by it. */
  identity: v.exactOptional(v.string()),
})
export type Account = v.InferOutput<typeof Account>

/** The address is taken by the first who asks for it, in one step with the account that it leads to. */
const CREATE = `
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
return 1`

/** Stores a new account, or returns null when its e-mail address is taken. */
export async function createAccount(
  person: Pick<Account, 'email' | 'name' | 'password'> & { readonly roles: readonly Role[] },
  now: Date,
): Promise<Account | null> {
  const account = {
    ...person,
    roles: [...person.roles],
    id: `u_${randomToken(12)}`,
    createdAt: now.toISOString(),
  }
  const created = await redis().eval<string[], number>(
    CREATE,
    [keys.userByEmail(), keys.users()],
    [account.email, account.id, JSON.stringify(account)],
  )
  return created === 1 ? account : null
}

/** The account of an e-mail address (as `sanitizeEmail` spells it), or null. */
export async function findAccountByEmail(email: string): Promise<Account | null> {
  const id = await redis().hget<string>(keys.userByEmail(), email)
  return id === null ? null : await findAccount(id)
}

/** The account with an id, or null. */
export async function findAccount(id: string): Promise<Account | null> {
  return toAccount(await redis().hget(keys.users(), id))
}

const CHANGE = `
local stored = redis.call('HGET', KEYS[1], ARGV[1])
if not stored then return 0 end
local account = cjson.decode(stored)
for name, value in pairs(cjson.decode(ARGV[2])) do account[name] = value end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(account))
return 1`

/** Changes members of an account and leaves the others as they are by then. False when there is no such account. */
export async function changeAccount(
  id: string,
  change: Partial<Pick<Account, 'name' | 'password' | 'identity'>>,
): Promise<boolean> {
  const script = redis().eval<string[], number>(CHANGE, [keys.users()], [id, JSON.stringify(change)])
  return (await script) === 1
}

/** A stored account, or null when there is none or it cannot be read. */
export function toAccount(stored: unknown): Account | null {
  return v.is(Account, stored) ? stored : null
}

/** The person of an account as a session names them. */
export function toSubject({ id, roles, name, email }: Account) {
  return { sub: id, roles, name, email }
}
