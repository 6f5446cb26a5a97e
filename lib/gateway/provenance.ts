import { ageOf, lifetimeOf } from '#lib/core/http-cache/freshness'
import type { Exchange } from './exchange.ts'
import type { Fetched } from './fetched.ts'
import type { Provenance } from './responses.ts'
import type { Stored } from './stored.ts'
import type { Kept, Miss } from './tiers.ts'

/** How long the tiers took, and why the request went on to the origin. */
export type Told = { readonly lookupMs: number; readonly forwarded: Miss }

/** Of an answer out of a tier. */
export function ofHit({ stored, from }: Kept, lookupMs: number, detail?: string): Provenance {
  const cache = from === 'EDGE-HIT' ? 'shoreline-edge' : 'shoreline-regional'
  const status = { cache, hit: true, ttl: leftOf(stored), ...(detail && { detail }) } as const
  return { from, region: stored.region, lookupMs, statuses: [status] }
}

/** Of an answer that this request brought from the origin, and that was kept. */
export function ofKept(
  stored: Stored,
  { tiers }: Exchange,
  asked: { readonly status: number; readonly ms: number },
  { lookupMs, forwarded }: Told,
): Provenance {
  const kept = { stored: tiers.edge || tiers.regional, ttl: leftOf(stored) }
  const status = { cache: 'shoreline-edge', forwarded, forwardedStatus: asked.status, ...kept } as const
  return { from: 'ORIGIN', region: stored.region, lookupMs, originMs: asked.ms, statuses: [status] }
}

/** Of an answer that somebody else's request brought. */
export function ofCollapsed(stored: Stored, { lookupMs, forwarded }: Told): Provenance {
  const status = { cache: 'shoreline-edge', forwarded, collapsed: true, ttl: leftOf(stored) } as const
  return { from: 'ORIGIN', region: stored.region, lookupMs, statuses: [status] }
}

/** Of an answer that only streams through. */
export function ofPassing(fetched: Fetched, { lookupMs, forwarded }: Told): Provenance {
  const { response, region, requestedAt, receivedAt } = fetched
  const status = { cache: 'shoreline-edge', forwarded, forwardedStatus: response.status } as const
  return { from: 'ORIGIN', region, lookupMs, originMs: receivedAt - requestedAt, statuses: [status] }
}

/** Seconds for which it stays fresh; below 0, since when it is not. */
function leftOf(stored: Stored): number {
  return lifetimeOf(stored) - ageOf(stored, Date.now())
}
