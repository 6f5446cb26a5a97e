import { BoundedMap } from '#lib/core/collections/bounded-map'
import type { CacheStatus } from '#lib/core/gateway/describe-cache-status'
import { EdgeTier } from './edge-tier.ts'
import { type Exchange, keyOf } from './exchange.ts'
import { isPurged } from './purges.ts'
import {
  dropRegional,
  findRegional,
  keepRegional,
  type Lookup,
  letPass,
  releaseLease,
} from './regional-tier.ts'
import type { Stored } from './stored.ts'

/** For how long requests for something that could not be kept do not wait for each other (Varnish calls it hit-for-miss). */
const UNKEEPABLE_MS = 10_000
const MOST_UNKEEPABLE = 5_000

const edge = new EdgeTier()
const unkeepable = new BoundedMap<string, number>(MOST_UNKEEPABLE)

export type Kept = { readonly stored: Stored; readonly from: 'EDGE-HIT' | 'REGIONAL-HIT' }
export type Miss = NonNullable<CacheStatus['forwarded']>

/** What the tiers hold for a request; if nothing, why, and whether this request is the one to ask the origin. */
export type Found = { readonly kept: Kept | null; readonly miss: Miss; readonly role: Lookup['role'] }

/** Looks in this isolate, then in the region. `isAsking` says that a request here is at the origin for it already. */
export async function findKept(exchange: Exchange, key: string, isAsking: boolean): Promise<Found> {
  const { headers, tiers, service, waitUntil } = exchange
  const now = Date.now()
  const near = tiers.edge ? edge.get(key, headers) : null
  const miss = near === 'vary-miss' ? 'vary-miss' : 'uri-miss'
  if (near !== null && near !== 'vary-miss') {
    if (!(await isPurged(key, near, now, waitUntil)))
      return { kept: { stored: near, from: 'EDGE-HIT' }, miss, role: 'lead' }
    edge.delete(key)
  }
  if ((unkeepable.get(key) ?? 0) > now) return { kept: null, miss, role: 'pass' }
  if (!tiers.regional || isAsking) return { kept: null, miss, role: 'lead' }
  const { stored, role } = await findRegional(key, headers, service.timeoutMs)
  if (stored === null || (await isPurged(key, stored, now, waitUntil))) return { kept: null, miss, role }
  if (tiers.edge) edge.set(key, stored, headers)
  return { kept: { stored, from: 'REGIONAL-HIT' }, miss, role }
}

/** Keeps a response for this isolate at once, and for others behind the answer. */
export function keep(exchange: Exchange, key: string, stored: Stored): void {
  const { headers, tiers, waitUntil } = exchange
  // Another region may have answered: what it says is not what the one that was asked first would have said.
  const own = keyOf(exchange, stored.region)
  unkeepable.delete(own)
  if (tiers.edge) edge.set(own, stored, headers)
  if (tiers.regional) waitUntil(keepRegional(own, stored))
  if (tiers.regional && own !== key) waitUntil(releaseLease(key))
}

/** Remembers that nothing can be kept of a response, so that requests for it go their own ways for a while. */
export function noteUnkeepable({ tiers, waitUntil }: Exchange, key: string): void {
  unkeepable.set(key, Date.now() + UNKEEPABLE_MS)
  edge.delete(key)
  if (tiers.regional) waitUntil(letPass(key))
}

/** Takes a response out of the tiers that a request may use. Never rejects. */
export async function forget({ tiers }: Exchange, key: string): Promise<void> {
  edge.delete(key)
  if (tiers.regional) await dropRegional(key)
}
