import { describeCookie } from '#lib/http/describe-cookie'
import { readCookie } from '#lib/http/read-cookie'
import { SESSION_COOKIE } from './read-caller.ts'
import type { Session } from './session.ts'

const REFRESH_COOKIE = 'sl_refresh'
const REFRESH_PATH = '/api/auth'

/**
 * Both cookies of a session. The access token's cookie outlives the token on purpose: an expired one tells
 * pages, which cannot see the refresh cookie, that a refresh is worth trying.
 */
export function toSessionCookies(session: Session, isSecure: boolean, nowMs: number): readonly string[] {
  const maxAgeSeconds = Math.max(0, Math.floor((session.endsAtMs - nowMs) / 1_000))
  return describeBoth(session, maxAgeSeconds, isSecure)
}

/** Removes both cookies. */
export function clearedSessionCookies(isSecure: boolean): readonly string[] {
  return describeBoth({ accessToken: '', refreshToken: '' }, 0, isSecure)
}

export function readRefreshToken(headers: Headers): string | null {
  return readCookie(headers.get('cookie'), REFRESH_COOKIE)
}

function sessionCookieName(isSecure: boolean): string {
  return isSecure ? SESSION_COOKIE.secure : SESSION_COOKIE.plain
}

function describeBoth(
  { accessToken, refreshToken }: Pick<Session, 'accessToken' | 'refreshToken'>,
  maxAgeSeconds: number,
  isSecure: boolean,
): readonly string[] {
  const access = { name: sessionCookieName(isSecure), value: accessToken, maxAgeSeconds }
  const refresh = { name: REFRESH_COOKIE, value: refreshToken, path: REFRESH_PATH, maxAgeSeconds }
  return [describeCookie(access, isSecure), describeCookie(refresh, isSecure)]
}
