import { decideReuse, mayServeOnError } from '#lib/core/http-cache/decide-reuse'
import { isSelected } from '#lib/core/http-cache/vary'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { circuitOf } from './circuits.ts'
import { type Exchange, keyOf } from './exchange.ts'
import { type Before, fetchShared, isAsking, isError, type Shared } from './fetch-shared.ts'
import { passThrough } from './pass-through.ts'
import { ofCollapsed, ofHit, ofKept, ofPassing, type Told } from './provenance.ts'
import { refuseUnreachable } from './refuse-unreachable.ts'
import { answerStored, answerStreaming, type Provenance } from './responses.ts'
import type { Stored } from './stored.ts'
import { findKept, type Kept } from './tiers.ts'

/** A GET or HEAD through the tiers, and to an origin only when neither holds what may be used. */
export async function serveCached(exchange: Exchange): Promise<Response> {
  const key = keyOf(exchange, regionOf(exchange))
  const { kept, miss, role } = await findKept(exchange, key, isAsking(exchange, key))
  const lookupMs = performance.now() - exchange.startedAt
  const reuse = kept && decideReuse(kept.stored, exchange.asked, Date.now())
  if (kept && reuse === 'stale-while-revalidate')
    exchange.waitUntil(refreshBehind(exchange, key, { stored: kept.stored, role }))
  if (kept && reuse !== 'revalidate') return give(exchange, kept.stored, ofHit(kept, lookupMs))
  if (exchange.asked.has('only-if-cached'))
    return refuse(exchange.request, 504, { title: 'Nothing that may be used is kept here' })
  if (!isWhole(exchange)) return await passThrough(exchange, { forwarded: 'partial', lookupMs })
  if (kept === null && role === 'pass') return await passThrough(exchange, { forwarded: miss, lookupMs })
  const forwarded = kept === null ? miss : exchange.asked.has('no-cache') ? 'request' : 'stale'
  return await fetchFor(exchange, key, { kept, role }, { lookupMs, forwarded })
}

type Known = { readonly kept: Kept | null; readonly role: Before['role'] }

async function fetchFor(
  exchange: Exchange,
  key: string,
  { kept, role }: Known,
  told: Told,
): Promise<Response> {
  try {
    const result = await fetchShared(exchange, key, { stored: kept?.stored ?? null, role })
    if (!(kept && isError(result) && mayAnswerStale(exchange, kept)))
      return await answerShared(exchange, result, told)
    if (result.kind === 'passing') await result.body?.cancel()
  } catch (error) {
    if (!(kept && mayAnswerStale(exchange, kept))) throw error
  }
  return give(exchange, kept.stored, ofHit(kept, told.lookupMs, 'stale-if-error'))
}

async function answerShared(exchange: Exchange, result: Shared, told: Told): Promise<Response> {
  switch (result.kind) {
    case 'shared': {
      const { stored } = result
      const isUsable = stored !== null && isSelected(stored, exchange.headers)
      return isUsable ? give(exchange, stored, ofCollapsed(stored, told)) : await passThrough(exchange, told)
    }
    case 'storable':
      return give(exchange, result.stored, ofKept(result.stored, exchange, result, told))
    case 'passing':
      return answerStreaming(result.fetched.response, result.body, exchange, ofPassing(result.fetched, told))
    case 'unreachable':
      return refuseUnreachable(exchange)
  }
}

function give(exchange: Exchange, stored: Stored, provenance: Provenance): Response {
  return answerStored(stored, exchange, Date.now(), provenance)
}

/** Never rejects. */
async function refreshBehind(exchange: Exchange, key: string, before: Before): Promise<void> {
  if (isAsking(exchange, key)) return
  try {
    const result = await fetchShared(exchange, key, before)
    if (result.kind === 'passing') await result.body?.cancel()
  } catch (error) {
    log('warn', 'gateway-refresh', { service: exchange.service.key, error })
  }
}

/** The region that would be asked first: what another one said is not what it says. */
function regionOf({ origins }: Exchange): string {
  const now = Date.now()
  const open = origins.find((origin) => circuitOf(origin, origins).state(now) !== 'open') ?? origins[0]
  return open?.region ?? ''
}

function mayAnswerStale({ asked, service }: Exchange, { stored }: Kept): boolean {
  return mayServeOnError(stored, asked, Date.now(), service.cache.staleIfErrorSeconds)
}

/** Whether the whole is wanted, as it is kept: not a part, and not under a condition that only the origin can judge. */
function isWhole({ request }: Exchange): boolean {
  const { headers, method } = request
  return method === 'GET' && !['range', 'if-match', 'if-unmodified-since'].some((name) => headers.has(name))
}
