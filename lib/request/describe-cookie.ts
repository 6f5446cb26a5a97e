import type { CookieEdit } from './decision.ts'

/** A `Set-Cookie` value (RFC 6265 section 4.1). All our cookies are out of reach of scripts. */
export function describeCookie({ name, value, maxAgeSeconds }: CookieEdit, isSecure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
