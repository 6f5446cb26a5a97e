import { fnv1a } from '#lib/core/experiments/hash'
import { env } from '#lib/env'
import { readCookie } from '#lib/http/read-cookie'

/** The platform's toolbar keeps its overrides in it, encrypted. Decrypting takes more code than middleware has room for. */
export const OVERRIDES_COOKIE = 'vercel-flag-overrides'

/** The toolbar's overrides as they came, if this site listens to a toolbar. */
export function readOverrides(cookies: string | null): string | null {
  return env().flagsSecret === undefined ? null : readCookie(cookies, OVERRIDES_COOKIE)
}

/** A short name of an override cookie, by which the preview that was made from it is known. It is no proof. */
export function tagOf(overrides: string): string {
  return fnv1a(overrides).toString(36)
}
