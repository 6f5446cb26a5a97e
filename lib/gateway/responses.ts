import { type CacheStatus, describeCacheStatus } from '#lib/core/gateway/describe-cache-status'
import { ageOf } from '#lib/core/http-cache/freshness'
import { sliceRange } from '#lib/core/http-cache/slice-range'
import { isKnownTo } from '#lib/core/http-cache/validate'
import { refuse } from '#lib/http/refuse'
import { guardAnswer, toClientFields } from './client-fields.ts'
import type { Exchange } from './exchange.ts'
import type { Stored } from './stored.ts'
import { withIdleLimit } from './with-idle-limit.ts'

/** Where an answer came from, for `X-Cache`, `X-Region`, `Cache-Status` and `Server-Timing`. */
export type Provenance = {
  readonly from: 'EDGE-HIT' | 'REGIONAL-HIT' | 'ORIGIN'
  readonly region: string
  readonly statuses: readonly CacheStatus[]
  /** Milliseconds. */
  readonly lookupMs: number
  readonly originMs?: number
}

/** Without a body these have no meaning (RFC 9110 section 15.4.5). */
const OF_A_BODY = ['content-length', 'content-type', 'content-encoding', 'content-range', 'content-language']
/** As old as an `Age` can say (RFC 9111 section 1.2.2). */
const OLDEST_SECONDS = 2 ** 31
const WITHOUT_BODY = new Set([204, 205, 304])

/** What a tier holds, as the answer to this request: whole, a part, or "you have it". */
export function answerStored(
  stored: Stored,
  exchange: Exchange,
  now: number,
  provenance: Provenance,
): Response {
  const { request } = exchange
  const headers = new Headers(stored.headers)
  headers.set('age', String(Math.min(OLDEST_SECONDS, Math.trunc(ageOf(stored, now)))))
  decorate(headers, exchange, provenance)
  if (stored.status === 200 && isKnownTo(request.headers, stored)) return unchanged(headers)
  const isHead = request.method === 'HEAD'
  if (WITHOUT_BODY.has(stored.status)) return new Response(null, { status: stored.status, headers })
  const slice = isHead ? null : sliceRange(request.headers, stored, stored.body.byteLength)
  if (slice === 'unsatisfiable') {
    headers.set('content-range', `bytes */${stored.body.byteLength}`)
    headers.delete('content-length')
    return new Response(null, { status: 416, headers })
  }
  if (slice === null) {
    headers.set('content-length', String(stored.body.byteLength))
    return new Response(isHead ? null : stored.body, { status: stored.status, headers })
  }
  const { first, last } = slice
  headers.set('content-range', `bytes ${first}-${last}/${stored.body.byteLength}`)
  headers.set('content-length', String(last - first + 1))
  return new Response(stored.body.subarray(first, last + 1), { status: 206, headers })
}

/** An origin's answer as it streams in. A status that HTTP does not know is a fault of the origin. */
export function answerStreaming(
  response: Response,
  body: ReadableStream<Uint8Array> | null,
  exchange: Exchange,
  provenance: Provenance,
): Response {
  const { request, service } = exchange
  const { status } = response
  if (status < 200 || status > 599) {
    return refuse(request, 502, { title: 'The origin answered with a status that does not exist' })
  }
  const headers = toClientFields(response, request.method)
  decorate(headers, exchange, provenance)
  if (WITHOUT_BODY.has(status) || request.method === 'HEAD' || body === null)
    return new Response(null, { status, headers })
  return new Response(withIdleLimit(body, service.timeoutMs), { status, headers })
}

function unchanged(headers: Headers): Response {
  for (const name of OF_A_BODY) headers.delete(name)
  return new Response(null, { status: 304, headers })
}

function decorate(
  headers: Headers,
  exchange: Exchange,
  { from, region, statuses, lookupMs, originMs }: Provenance,
): void {
  guardAnswer(headers, exchange)
  headers.set('x-cache', from)
  headers.set('x-region', region)
  headers.append('cache-status', describeCacheStatus(statuses))
  headers.append('server-timing', `cache-lookup;dur=${lookupMs.toFixed(1)}`)
  if (originMs !== undefined) headers.append('server-timing', `origin-request;dur=${originMs.toFixed(1)}`)
}
