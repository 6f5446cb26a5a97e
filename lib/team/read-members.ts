import * as v from 'valibot'
import { toAccount } from '#lib/auth/accounts'
import { HASH_OF_NOBODY } from '#lib/auth/password'
import type { ConsoleRole } from '#lib/core/access/describe-role'
import { CONSOLE_ROLES } from '#lib/core/access/roles'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** A member as colleagues may see them. */
export const MemberView = v.object({
  id: v.string(),
  name: v.string(),
  email: v.string(),
  role: v.picklist(CONSOLE_ROLES),
  joinedAt: v.string(),
  /** Whether there is a password to sign in with; else single sign-on or a passkey. */
  hasPassword: v.boolean(),
})
export type MemberView = v.InferOutput<typeof MemberView>

/**
 * Everybody who has a role in the console, owners first.
 * @throws when Redis does not answer
 */
export async function readMembers(): Promise<readonly MemberView[]> {
  const ids = (await redis().smembers(keys.team())).map(String)
  if (ids.length === 0) return []
  const stored = (await redis().hmget<Record<string, unknown>>(keys.users(), ...ids)) ?? {}
  return ids
    .map((id) => toMember(stored[id]))
    .filter((member) => member !== null)
    .toSorted((a, b) => rankOf(b) - rankOf(a) || a.name.localeCompare(b.name, 'en'))
}

function toMember(stored: unknown): MemberView | null {
  const account = toAccount(stored)
  const role = account?.roles.findLast(isConsoleRole)
  if (account === null || role === undefined) return null
  const { id, name, email, createdAt, password } = account
  return { id, name, email, role, joinedAt: createdAt, hasPassword: password !== HASH_OF_NOBODY }
}

/** Whether a text names a role of the console. */
export function isConsoleRole(role: unknown): role is ConsoleRole {
  return CONSOLE_ROLES.includes(role as ConsoleRole)
}

function rankOf({ role }: Pick<MemberView, 'role'>): number {
  return CONSOLE_ROLES.indexOf(role)
}
