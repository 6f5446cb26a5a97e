import { directivesOf } from '#lib/core/http-cache/directives-of'
import { isStorable } from '#lib/core/http-cache/is-storable'
import { fieldsNamedBy } from '#lib/core/http-cache/parse-directives'
import { freshen, toValidating } from '#lib/core/http-cache/validate'
import { selectingFields } from '#lib/core/http-cache/vary'
import { askOrigins } from './ask-origins.ts'
import type { Exchange } from './exchange.ts'
import type { Fetched } from './fetched.ts'
import { readLimited } from './read-limited.ts'
import { toClientFields } from './responses.ts'
import { EDGE_BODY_BYTES, type Stored, tagsOf } from './stored.ts'
import { withIdleLimit } from './with-idle-limit.ts'

/** What came of asking the origins: something to keep, an answer that only streams through, or nothing at all. */
export type Obtained =
  | { readonly kind: 'storable'; readonly stored: Stored; readonly status: number; readonly ms: number }
  | { readonly kind: 'passing'; readonly fetched: Fetched; readonly body: ReadableStream<Uint8Array> | null }
  | { readonly kind: 'unreachable' }

/**
 * Asks the origins for a GET that tiers may keep; `before` is what they hold and may still be true. The client's own
 * conditions and ranges are left out: what is kept is the whole.
 * @throws when no origin answered
 */
export async function obtain(exchange: Exchange, before: Stored | null): Promise<Obtained> {
  const { service, path, origins } = exchange
  const plain = withoutConditions(exchange.headers)
  const validating = before === null ? null : toValidating(plain, before)
  const ask = { method: 'GET', path, body: null, timeoutMs: service.timeoutMs, signal: null }
  const fetched = await askOrigins(origins, { ...ask, headers: validating ?? plain })
  if (fetched === null) return { kind: 'unreachable' }
  const { response, ...when } = fetched
  if (response.status === 304 && before !== null && validating !== null) {
    const update = { headers: toClientFields(response.headers), ...when }
    const stored = { ...before, ...freshen(before, update, exchange.headers), region: fetched.region }
    return { kind: 'storable', stored, status: 304, ms: when.receivedAt - when.requestedAt }
  }
  return await keepIfStorable(exchange, fetched)
}

async function keepIfStorable(exchange: Exchange, fetched: Fetched): Promise<Obtained> {
  const { response, region, requestedAt, receivedAt } = fetched
  const stored = {
    status: response.status,
    headers: withoutNamed(toClientFields(response.headers)),
    selected: selectingFields(response.headers, exchange.headers),
    requestedAt,
    receivedAt,
    region,
    tags: tagsOf(response.headers),
  }
  const asked = { method: 'GET', directives: exchange.asked, isAuthorized: exchange.isAuthorized }
  const length = Number(response.headers.get('content-length') ?? 0)
  const isKept = isStorable(asked, { ...stored, headers: withCookies(stored.headers, response) })
  if (!isKept || length > EDGE_BODY_BYTES) return { kind: 'passing', fetched, body: response.body }
  if (response.body === null) return storable(stored, new Uint8Array())
  const { isWhole, bytes, rest } = await readLimited(
    withIdleLimit(response.body, exchange.service.timeoutMs),
    EDGE_BODY_BYTES,
  )
  return isWhole ? storable(stored, bytes) : { kind: 'passing', fetched, body: rest }
}

function storable(stored: Omit<Stored, 'body'>, body: Stored['body']): Obtained {
  const ms = stored.receivedAt - stored.requestedAt
  return { kind: 'storable', stored: { ...stored, body }, status: stored.status, ms }
}

/** Without the fields that are for one person, or must not be given again unasked (RFC 9111 sections 5.2.2.4 and 5.2.2.7). */
function withoutNamed(headers: Headers): Headers {
  const { directives } = directivesOf(headers)
  for (const name of ['private', 'no-cache'].flatMap((directive) => fieldsNamedBy(directives, directive)))
    if (/^[a-z0-9-]+$/.test(name)) headers.delete(name)
  return headers
}

/** A cookie that is taken out for the client still says that the answer was made for one. */
function withCookies(headers: Headers, response: Response): Headers {
  if (!response.headers.has('set-cookie')) return headers
  const all = new Headers(headers)
  all.append('set-cookie', '')
  return all
}

const CONDITIONS = [
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'range',
]

function withoutConditions(given: Headers): Headers {
  const headers = new Headers(given)
  for (const name of CONDITIONS) headers.delete(name)
  return headers
}
