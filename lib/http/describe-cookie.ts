export type Cookie = {
  readonly name: string
  readonly value: string
  /** 0 removes it; `session` keeps it until the browser is closed. */
  readonly maxAgeSeconds: number | 'session'
  readonly path?: string
  /** Out of reach of scripts unless this is false. */
  readonly httpOnly?: boolean
}

/** A `Set-Cookie` value (RFC 6265 section 4.1), never sent along from another site. */
export function describeCookie(
  { name, value, maxAgeSeconds, path = '/', httpOnly = true }: Cookie,
  isSecure: boolean,
): string {
  const parts = [`${name}=${value}`, `Path=${path}`]
  if (maxAgeSeconds !== 'session') parts.push(`Max-Age=${maxAgeSeconds}`)
  if (httpOnly) parts.push('HttpOnly')
  parts.push('SameSite=Lax')
  if (isSecure) parts.push('Secure')
  return parts.join('; ')
}
