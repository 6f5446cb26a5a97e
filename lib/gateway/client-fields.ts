import type { Exchange } from './exchange.ts'
import { withoutConnection } from './origin-fields.ts'

/** Fields with which the framework, the platform or the whole site would do something of its own. */
const NOT_FOR_CLIENTS =
  /^(?:x-(?:middleware|nextjs|vercel|matched)-|x-request-id$|vercel-cdn-cache-control$|clear-site-data$|service-worker-allowed$)/
/** What `fetch` has undone before we see the body. */
const UNDONE = /^(?:x-)?(?:gzip|deflate|br|zstd)(?:\s*,|$)/i
/** What a browser runs as a page of the address that it came from. */
const ACTIVE = /^(?:text\/html|application\/xhtml|image\/svg|text\/xml|application\/xml)/i

/** The fields of an origin's answer that a client may see, and a tier may keep. */
export function toClientFields({ headers: given, status }: Response, method: string): Headers {
  const headers = withoutConnection(given)
  for (const name of [...headers.keys()]) if (NOT_FOR_CLIENTS.test(name)) headers.delete(name)
  const cookies = given.getSetCookie().filter(isTheirs)
  headers.delete('set-cookie')
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  const isDecoded = UNDONE.test(given.get('content-encoding') ?? '') && method !== 'HEAD' && status !== 304
  return isDecoded ? toPlain(headers) : headers
}

/** A cookie with a name, which is neither ours nor the framework's. */
function isTheirs(cookie: string): boolean {
  const name = cookie.split('=', 1)[0]?.trim() ?? ''
  return (
    cookie.includes('=') && name !== '' && !/^(?:__Host-|__Secure-)?(?:sl_|__(?:next|prerender))/i.test(name)
  )
}

/** The fields of the plain body: its tag was for the encoded one, and holds for this one in meaning only. */
function toPlain(headers: Headers): Headers {
  headers.delete('content-encoding')
  headers.delete('content-length')
  const tag = headers.get('etag')
  if (tag !== null && !tag.startsWith('W/')) headers.set('etag', `W/${tag}`)
  return headers
}

/**
 * What every answer carries whatever its origin says. The platform's own cache knows neither access, pins nor purges, so it
 * keeps none of it; what is not for everybody is private. A page of an origin stands on our address, beside the console: it
 * may do nothing there.
 */
export function guardAnswer(headers: Headers, { service, tiers }: Exchange): void {
  headers.set('vercel-cdn-cache-control', 'no-store')
  if (service.need !== 'anyone' || !tiers.regional) {
    headers.set('cache-control', 'private, no-store')
    headers.delete('cdn-cache-control')
  }
  const isActive = ACTIVE.test(headers.get('content-type') ?? '')
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', "default-src 'none'; sandbox")
  else if (isActive) headers.append('content-security-policy', 'sandbox')
  if (!headers.has('x-content-type-options')) headers.set('x-content-type-options', 'nosniff')
}
