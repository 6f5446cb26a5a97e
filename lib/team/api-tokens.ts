import * as v from 'valibot'
import { randomToken } from '#lib/auth/digest'
import { signToken } from '#lib/auth/sign-token'
import { CONSOLE_ROLES } from '#lib/core/access/roles'
import { Actor } from '#lib/core/experiments/draft'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/** What a token may: a role of the console, or to send events and nothing else. */
export const TOKEN_ROLES = [...CONSOLE_ROLES, 'ingest'] as const
/** A token that never ends is never looked at again. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const

const DAY_SECONDS = 86_400

const Stored = v.object({
  name: v.string(),
  role: v.picklist(TOKEN_ROLES),
  by: Actor,
  at: v.string(),
  expiresAt: v.string(),
})

/** An API token as it may be shown after it was made: all but the token. */
export const ApiTokenView = v.object({ id: v.string(), ...Stored.entries, usedAt: v.nullable(v.string()) })
export type ApiTokenView = v.InferOutput<typeof ApiTokenView>

/**
 * Makes an API token: a JWT that only a handler's look into the store lets through, so that it can be revoked at once.
 * The token itself is kept nowhere.
 * @throws when Redis does not answer
 */
export async function makeApiToken(
  wish: Pick<ApiTokenView, 'name' | 'role' | 'by'> & { readonly days: number },
  now: Date,
): Promise<{ readonly token: string; readonly view: ApiTokenView }> {
  const { name, role, by, days } = wish
  const id = `t_${randomToken(12)}`
  const nowSeconds = Math.floor(now.getTime() / 1_000)
  const ttlSeconds = days * DAY_SECONDS
  const token = await signToken({ sub: id, roles: [role], claims: { name } }, ttlSeconds, nowSeconds)
  const expiresAt = new Date((nowSeconds + ttlSeconds) * 1_000).toISOString()
  const stored = { name, role, by, at: now.toISOString(), expiresAt }
  await redis().hset(keys.apiTokens(), { [id]: JSON.stringify(stored) })
  return { token, view: { id, ...stored, usedAt: null } }
}

/** All tokens that are not revoked, the newest first; those that are over are forgotten a month later. */
export async function readApiTokens(now: Date): Promise<readonly ApiTokenView[]> {
  const stored = (await redis().hgetall<Record<string, unknown>>(keys.apiTokens())) ?? {}
  const views = Object.entries(stored).map(([id, value]) => toView(id, value, stored[`${id}:used`]))
  const tokens = views.filter((view) => view !== null)
  const forgotten = tokens.filter(
    ({ expiresAt }) => Date.parse(expiresAt) < now.getTime() - 30 * DAY_SECONDS * 1_000,
  )
  if (forgotten.length > 0) await Promise.all(forgotten.map(({ id }) => revokeApiToken(id)))
  return tokens.filter((token) => !forgotten.includes(token)).toSorted((a, b) => b.at.localeCompare(a.at))
}

/** Revokes a token at once, and returns what it was; null when there is none. */
export async function revokeApiToken(id: string): Promise<ApiTokenView | null> {
  const view = toView(id, await redis().hget(keys.apiTokens(), id), null)
  const removed = await redis().hdel(keys.apiTokens(), id, `${id}:used`)
  return removed > 0 ? view : null
}

function toView(id: string, stored: unknown, used: unknown): ApiTokenView | null {
  const parsed = v.safeParse(Stored, stored)
  return parsed.success ? { id, ...parsed.output, usedAt: typeof used === 'string' ? used : null } : null
}
