export type Cookie = {
  readonly name: string
  readonly value: string
  /** 0 removes it. */
  readonly maxAgeSeconds: number
  readonly path?: string
  /** Out of reach of scripts unless this is false. */
  readonly httpOnly?: boolean
}

/** A `Set-Cookie` value (RFC 6265 section 4.1), never sent along from another site. */
export function describeCookie(
  { name, value, maxAgeSeconds, path = '/', httpOnly = true }: Cookie,
  isSecure: boolean,
): string {
  const parts = [`${name}=${value}`, `Path=${path}`, `Max-Age=${maxAgeSeconds}`]
  if (httpOnly) parts.push('HttpOnly')
  parts.push('SameSite=Lax')
  if (isSecure) parts.push('Secure')
  return parts.join('; ')
}
