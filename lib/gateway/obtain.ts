import { directivesOf } from '#lib/core/http-cache/directives-of'
import { isStorable } from '#lib/core/http-cache/is-storable'
import { fieldsNamedBy, NO_DIRECTIVES } from '#lib/core/http-cache/parse-directives'
import { freshen, toValidating } from '#lib/core/http-cache/validate'
import { selectingFields } from '#lib/core/http-cache/vary'
import { askOrigins } from './ask-origins.ts'
import { toClientFields } from './client-fields.ts'
import type { Exchange } from './exchange.ts'
import type { Fetched } from './fetched.ts'
import { readLimited } from './read-limited.ts'
import { EDGE_BODY_BYTES, type Stored, tagsOf } from './stored.ts'
import { withIdleLimit } from './with-idle-limit.ts'

/**
 * What came of asking the origins: a whole answer, and whether tiers may keep it; one that only streams through, and whether
 * another request's would have been kept; or nothing at all.
 */
export type Obtained =
  | {
      readonly kind: 'storable'
      readonly stored: Stored
      readonly isKept: boolean
      readonly status: number
      readonly ms: number
    }
  | {
      readonly kind: 'passing'
      readonly fetched: Fetched
      readonly body: ReadableStream<Uint8Array> | null
      readonly isForOthers: boolean
    }
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
  if (fetched.response.status !== 304 || before === null || validating === null)
    return await keepIfStorable(exchange, fetched)
  return renew(exchange, before, fetched)
}

/** What a 304 makes of what was kept. It may say that it is to be kept no longer. */
function renew(exchange: Exchange, before: Stored, { response, region, ...when }: Fetched): Obtained {
  const update = { headers: toClientFields(response, 'GET'), ...when }
  const merged = freshen(before, update, exchange.headers)
  const isKept = isStorable(askedBy(exchange), { ...merged, headers: withCookies(merged.headers, response) })
  const stored = { ...before, ...merged, headers: withoutNamed(merged.headers), region }
  return { kind: 'storable', stored, isKept, status: 304, ms: when.receivedAt - when.requestedAt }
}

async function keepIfStorable(exchange: Exchange, fetched: Fetched): Promise<Obtained> {
  const { response, ...when } = fetched
  const headers = toClientFields(response, 'GET')
  const selected = selectingFields(headers, exchange.headers)
  const judged = { status: response.status, headers: withCookies(headers, response), selected, ...when }
  const isForOthers = isStorable(BY_ANYBODY, judged)
  const length = Number(response.headers.get('content-length') ?? 0)
  if (!isStorable(askedBy(exchange), judged) || length > EDGE_BODY_BYTES)
    return {
      kind: 'passing',
      fetched,
      body: response.body,
      isForOthers: isForOthers && length <= EDGE_BODY_BYTES,
    }
  const stored = { ...judged, headers: withoutNamed(headers), tags: tagsOf(headers) }
  if (response.body === null) return storable(stored, new Uint8Array())
  const body = withIdleLimit(response.body, exchange.service.timeoutMs)
  const { isWhole, bytes, rest } = await readLimited(body, EDGE_BODY_BYTES)
  return isWhole ? storable(stored, bytes) : { kind: 'passing', fetched, body: rest, isForOthers: false }
}

const BY_ANYBODY = { method: 'GET', directives: NO_DIRECTIVES, isAuthorized: false }

function askedBy({ asked, isAuthorized }: Exchange) {
  return { method: 'GET', directives: asked, isAuthorized }
}

function storable(stored: Omit<Stored, 'body'>, body: Stored['body']): Obtained {
  const ms = stored.receivedAt - stored.requestedAt
  return { kind: 'storable', stored: { ...stored, body }, isKept: true, status: stored.status, ms }
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
