import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { noteTokenUse } from './note-token-use.ts'
import { ISSUER, type VerifiedSession } from './tokens.ts'

/** `live`: goes on. `ended`: somebody ended the session or revoked the token, whatever its signature says. */
export type Standing = 'live' | 'ended'

type Claimed = Pick<VerifiedSession, 'sub' | 'claims'>

/** Whether a session is that of an API token made in the console. Tokens by `npm run token` are not kept anywhere. */
export function isApiToken({ sub, claims }: Claimed): boolean {
  return sub.startsWith('t_') && claims.iss === ISSUER
}

/** The refresh-token family of a person's session, or null for a token that has none. */
export function familyOf({ claims }: Pick<VerifiedSession, 'claims'>): string | null {
  return claims.iss === ISSUER && typeof claims.sid === 'string' ? claims.sid : null
}

/**
 * Asks the store whether a verified session still stands: one command, none for what is kept nowhere. For handlers; the
 * middleware asks no store.
 * @throws when Redis does not answer
 */
export async function readStanding(session: Claimed, now: Date): Promise<Standing> {
  if (isApiToken(session)) return await readTokenStanding(session, now)
  const family = familyOf(session)
  if (family === null) return 'live'
  return (await redis().exists(keys.refreshFamily(family))) === 1 ? 'live' : 'ended'
}

const Used = v.fallback(v.nullable(v.string()), null)

async function readTokenStanding({ sub, claims }: Claimed, now: Date): Promise<Standing> {
  const used = `${sub}:used`
  const stored = await redis().hmget(keys.apiTokens(), sub, used)
  if (stored?.[sub] === undefined || stored[sub] === null) return 'ended'
  const name = typeof claims.name === 'string' ? claims.name : sub
  await noteTokenUse({ sub, name }, v.parse(Used, stored[used] ?? null), now)
  return 'live'
}
