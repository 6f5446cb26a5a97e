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
  const maxAge = Math.max(0, Math.floor((session.endsAtMs - nowMs) / 1_000))
  return [
    cookie(sessionCookieName(isSecure), session.accessToken, '/', maxAge, isSecure),
    cookie(REFRESH_COOKIE, session.refreshToken, REFRESH_PATH, maxAge, isSecure),
  ]
}

/** Removes both cookies. */
export function clearedSessionCookies(isSecure: boolean): readonly string[] {
  return [
    cookie(sessionCookieName(isSecure), '', '/', 0, isSecure),
    cookie(REFRESH_COOKIE, '', REFRESH_PATH, 0, isSecure),
  ]
}

export function readRefreshToken(headers: Headers): string | null {
  return readCookie(headers.get('cookie'), REFRESH_COOKIE)
}

function sessionCookieName(isSecure: boolean): string {
  return isSecure ? SESSION_COOKIE.secure : SESSION_COOKIE.plain
}

function cookie(name: string, value: string, path: string, maxAge: number, isSecure: boolean): string {
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
