import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

const Stored = v.object({
  account: v.string(),
  /** COSE key in base64url. It verifies; it cannot sign. */
  publicKey: v.string(),
  /** Signatures that the authenticator has counted; many count none and always say 0. */
  counter: v.number(),
  transports: v.array(v.string()),
  name: v.string(),
  createdAt: v.string(),
  usedAt: v.nullable(v.string()),
})
export type Passkey = v.InferOutput<typeof Stored> & { readonly id: string }

/** A passkey as its person may see it. */
export const PasskeyView = v.object({
  id: v.string(),
  name: v.string(),
  createdAt: v.string(),
  usedAt: v.nullable(v.string()),
})
export type PasskeyView = v.InferOutput<typeof PasskeyView>

/** Stores a new passkey; false when it is there already. */
export async function addPasskey({ id, ...passkey }: Passkey): Promise<boolean> {
  if ((await redis().hsetnx(keys.passkeys(), id, JSON.stringify(passkey))) === 0) return false
  await redis().sadd(keys.passkeysOf(passkey.account), id)
  return true
}

/** The passkey of an id, whosever it is; null when there is none. */
export async function findPasskey(id: string): Promise<Passkey | null> {
  return toPasskey(id, await redis().hget(keys.passkeys(), id))
}

/** The passkeys of an account, the oldest first. */
export async function readPasskeysOf(account: string): Promise<readonly Passkey[]> {
  const ids = (await redis().smembers(keys.passkeysOf(account))).map(String)
  if (ids.length === 0) return []
  const stored = (await redis().hmget<Record<string, unknown>>(keys.passkeys(), ...ids)) ?? {}
  const found = ids.map((id) => toPasskey(id, stored[id])).filter((one) => one !== null)
  return found
    .filter((one) => one.account === account)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
}

/** Writes a passkey anew, with another name, count or last use. One that was removed meanwhile stays so. */
export async function updatePasskey({ id, ...passkey }: Passkey): Promise<void> {
  await redis().eval(
    `if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end`,
    [keys.passkeys()],
    [id, JSON.stringify(passkey)],
  )
}

/** Removes one passkey of an account; null when it is none of theirs. */
export async function removePasskey(account: string, id: string): Promise<Passkey | null> {
  const passkey = await findPasskey(id)
  if (passkey?.account !== account) return null
  await redis().multi().hdel(keys.passkeys(), id).srem(keys.passkeysOf(account), id).exec()
  return passkey
}

/** Removes all passkeys of an account that is gone. */
export async function removePasskeysOf(account: string): Promise<void> {
  const ids = (await redis().smembers(keys.passkeysOf(account))).map(String)
  if (ids.length > 0) await redis().hdel(keys.passkeys(), ...ids)
  await redis().del(keys.passkeysOf(account))
}

/** As its person may see it. */
export function toPasskeyView({ id, name, createdAt, usedAt }: Passkey): PasskeyView {
  return { id, name, createdAt, usedAt }
}

function toPasskey(id: string, stored: unknown): Passkey | null {
  const parsed = v.safeParse(Stored, stored)
  return parsed.success ? { id, ...parsed.output } : null
}
