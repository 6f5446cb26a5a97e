import type { VerifiedSession } from '#lib/auth/tokens'
import type { Service } from '#lib/core/gateway/services'
import { env } from '#lib/env'

/** Of one connection alone, whatever `Connection` lists beside them (RFC 9110 section 7.6.1). */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Ours to set, or about a hop that the origin does not see. */
const NOT_FOR_ORIGINS =
  /^(?:x-(?:sl|user|edge|vercel|middleware|forwarded|real|matched|invoke|nextjs)-|x-request-id$|x-real-ip$|forwarded$|host$|content-length$|expect$|via$|cdn-loop$|next-)/

export type Sender = {
  readonly request: Request
  readonly session: VerifiedSession | null
  readonly region: string
}

/** The header fields that an origin gets: the client's, without what is ours or the connection's, and who asks. */
export function toOriginFields({ request, session, region }: Sender, service: Service): Headers {
  const headers = withoutConnection(request.headers)
  for (const name of [...headers.keys()]) if (isRefused(name)) headers.delete(name)
  if (!service.forwards.includes('authorization')) headers.delete('authorization')
  const cookies = service.forwards.includes('cookie') ? withoutOurs(request.headers.get('cookie')) : ''
  if (cookies === '') headers.delete('cookie')
  else headers.set('cookie', cookies)
  // An entity tag belongs to one encoding: what is kept is the plain body, which any client can take.
  headers.set('accept-encoding', 'identity')
  headers.set('x-edge-region', region)
  copy(request.headers, 'x-sl-country', headers, 'x-edge-location')
  if (env().trustsProxy) copy(request.headers, 'x-vercel-ip-as-number', headers, 'x-edge-asn')
  copy(request.headers, 'x-request-id', headers, 'x-edge-request-id')
  if (session !== null) {
    headers.set('x-user-id', encodeURIComponent(session.sub))
    headers.set('x-user-roles', session.roles.join(','))
  }
  return headers
}

/** With these a client could ask for another method or path than the one that was let through. */
const OVERRIDES = new Set([
  'x-http-method-override',
  'x-method-override',
  'x-http-method',
  'x-original-url',
  'x-rewrite-url',
])

/** Servers that read fields as variables take `x_user_id` for `x-user-id`: no name with an underscore passes. */
function isRefused(name: string): boolean {
  return name.includes('_') || OVERRIDES.has(name) || NOT_FOR_ORIGINS.test(name)
}

/** A copy without the fields of one connection. */
export function withoutConnection(given: Headers): Headers {
  const headers = new Headers(given)
  const listed = given.get('connection')?.toLowerCase().split(',') ?? []
  for (const name of [...HOP_BY_HOP, ...listed.map((token) => token.trim())])
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) headers.delete(name)
  return headers
}

/** Cookies that are not ours: a session must not reach a server that could use it here. */
function withoutOurs(cookies: string | null): string {
  const pairs = cookies?.split(';').map((pair) => pair.trim()) ?? []
  return pairs
    .filter((pair) => pair !== '' && !/^(?:__Host-|__Secure-)?(?:sl_|__prerender)/i.test(pair))
    .join('; ')
}

function copy(from: Headers, name: string, to: Headers, as: string): void {
  const value = from.get(name)
  if (value !== null) to.set(as, value)
}
