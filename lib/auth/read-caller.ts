import { env } from '#lib/env'
import { readCookie } from '#lib/http/read-cookie'
import { type RefusalReason, type VerifiedSession, verifyToken } from './tokens.ts'

/** The session cookie: on https with the prefix that keeps sibling domains from setting it. */
export const SESSION_COOKIE = { plain: 'sl_session', secure: '__Host-sl_session' } as const

export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'refused'; readonly via: 'bearer' | 'cookie'; readonly reason: RefusalReason }
  | { readonly kind: 'verified'; readonly via: 'bearer' | 'cookie'; readonly session: VerifiedSession }

const ANONYMOUS: Caller = { kind: 'anonymous' }

/** Who calls: by bearer token if there is one, else by session cookie. Verifies; trusts no other header. */
export async function readCaller(headers: Headers): Promise<Caller> {
  const authorization = headers.get('authorization')
  if (authorization !== null) return await verify('bearer', bearerOf(authorization))
  const cookies = headers.get('cookie')
  const token = readCookie(cookies, SESSION_COOKIE.secure) ?? readPlain(cookies)
  return token === null ? ANONYMOUS : await verify('cookie', token)
}

/** On a site with https the plain name counts for nothing: a sibling domain could have set it. */
function readPlain(cookies: string | null): string | null {
  return env().siteUrl.startsWith('https:') ? null : readCookie(cookies, SESSION_COOKIE.plain)
}

async function verify(via: 'bearer' | 'cookie', token: string): Promise<Caller> {
  const result = await verifyToken(token)
  return result.ok
    ? { kind: 'verified', via, session: result.session }
    : { kind: 'refused', via, reason: result.reason }
}

/** The token of a `Bearer` authorization (RFC 6750 section 2.1); empty, hence malformed, for another scheme. */
function bearerOf(authorization: string): string {
  return /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
}
