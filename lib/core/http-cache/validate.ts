import { parseHttpDate } from './parse-http-date.ts'
import type { StoredResponse } from './stored-response.ts'
import { selectingFields } from './vary.ts'

/** The request that asks whether a stored response still holds (RFC 9111 section 4.3.1); null if it cannot be asked. */
export function toValidating(request: Headers, stored: StoredResponse): Headers | null {
  const tag = stored.headers.get('etag')
  const changed = stored.headers.get('last-modified')
  if (tag === null && changed === null) return null
  const headers = new Headers(request)
  if (tag !== null) headers.set('if-none-match', tag)
  if (changed !== null) headers.set('if-modified-since', changed)
  return headers
}

/** Of the body that is kept, which a 304 does not carry (RFC 9111 section 3.2), and the tag by which it was asked for. */
const OF_THE_BODY = new Set([
  'content-encoding',
  'content-length',
  'content-md5',
  'content-range',
  'etag',
  'set-cookie',
])

/** A stored response after the origin has said that it holds: its fields take those of the 304 (RFC 9111 section 3.2). */
export function freshen(
  stored: StoredResponse,
  update: Omit<StoredResponse, 'status' | 'selected'>,
  request: Headers,
): StoredResponse {
  const headers = new Headers(stored.headers)
  headers.delete('age')
  for (const [name, value] of update.headers) if (!OF_THE_BODY.has(name)) headers.set(name, value)
  return { ...stored, ...update, headers, selected: selectingFields(headers, request) }
}

/** Whether the client has the stored response already, and 304 will do (RFC 9110 section 13.2.2). */
export function isKnownTo(request: Headers, { headers, receivedAt }: StoredResponse): boolean {
  const tags = request.get('if-none-match')
  if (tags !== null) return matchesTag(tags, headers.get('etag'))
  const since = parseHttpDate(request.get('if-modified-since'), receivedAt)
  const changed = parseHttpDate(headers.get('last-modified') ?? headers.get('date'), receivedAt)
  return since !== null && changed !== null && changed <= since
}

/** Weak comparison (RFC 9110 section 8.8.3.2). */
function matchesTag(list: string, tag: string | null): boolean {
  if (list.trim() === '*') return true
  if (tag === null) return false
  const opaque = tag.replace(/^W\//, '')
  return (list.match(/(?:W\/)?"[^"]*"/g) ?? []).some((given) => given.replace(/^W\//, '') === opaque)
}
