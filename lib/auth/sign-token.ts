import { SignJWT } from 'jose'
import type { Role } from '#lib/core/access/roles'
import { keysFor, type SigningKey } from './keys.ts'
import { AUDIENCE, ISSUER, TYPE } from './tokens.ts'

/** Whom an access token is for. */
export type TokenSubject = {
  readonly sub: string
  readonly roles: readonly Role[]
  readonly claims?: Readonly<Record<string, unknown>>
}

/** Signs an access token. `ttlSeconds` may be negative to make an expired one for a test. */
export async function signToken(
  subject: TokenSubject,
  ttlSeconds: number,
  nowSeconds = Math.floor(Date.now() / 1_000),
): Promise<string> {
  const [key] = await keysFor('token')
  return await signTokenWith(key, subject, ttlSeconds, nowSeconds)
}

/** Signs an access token with a given key of purpose `token`. */
export async function signTokenWith(
  { id, key }: SigningKey,
  subject: TokenSubject,
  ttlSeconds: number,
  nowSeconds: number,
): Promise<string> {
  return await new SignJWT({ ...subject.claims, roles: subject.roles })
    .setProtectedHeader({ alg: 'HS256', typ: TYPE, kid: id })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject.sub)
    .setJti(crypto.randomUUID())
    .setIssuedAt(nowSeconds)
    .setNotBefore(Math.min(nowSeconds, nowSeconds + ttlSeconds))
    .setExpirationTime(nowSeconds + ttlSeconds)
    .sign(key)
}
