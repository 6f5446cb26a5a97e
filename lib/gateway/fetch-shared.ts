import { Coalescer } from './coalesce.ts'
import type { Exchange } from './exchange.ts'
import { type Obtained, obtain } from './obtain.ts'
import { isPurged } from './purges.ts'
import { findRegional, type Lookup } from './regional-tier.ts'
import type { Stored } from './stored.ts'
import { forget, keep, noteUnkeepable } from './tiers.ts'

/** How often a request looks whether another isolate has fetched what both want. */
const POLL_MS = 40
/** RFC 5861 section 4. */
const ERRORS = new Set([500, 502, 503, 504])

const inFlight = new Coalescer<Stored>()

/** What is known before the origin is asked: what a tier holds that may still be true, and who else asks. */
export type Before = { readonly stored: Stored | null; readonly role: Lookup['role'] }

/** What came of it; `shared` is what somebody else's request brought, null if that is of no use to others. */
export type Shared = Obtained | { readonly kind: 'shared'; readonly stored: Stored | null }

/** Whether a request of this isolate is at the origin for a key. */
export function isAsking(exchange: Exchange, key: string): boolean {
  return inFlight.join(flightOf(exchange, key)) !== undefined
}

/** Only requests that may go to the same origins share an answer: another's may have come from where one's must not. */
function flightOf({ origins }: Exchange, key: string): string {
  return `${origins.map(({ region }) => region).join(',')} ${key}`
}

function toShared(result: Shared): Stored | null {
  if (result.kind === 'shared') return result.stored
  return result.kind === 'storable' && result.isKept ? result.stored : null
}

/**
 * Asks the origin once for all who want the same, in this isolate and, by the lease in Redis, in others; keeps what came.
 * @throws when no origin answered, to the request that asked
 */
export async function fetchShared(exchange: Exchange, key: string, before: Before): Promise<Shared> {
  const name = flightOf(exchange, key)
  const joined = inFlight.join(name)
  if (joined) return { kind: 'shared', stored: await joined }
  const work = () => waitOrObtain(exchange, key, before)
  return await inFlight.lead(name, work, toShared)
}

/** Whether what came says that the origin failed. */
export function isError(result: Shared): boolean {
  if (result.kind === 'shared') return false
  if (result.kind === 'unreachable') return true
  return ERRORS.has(result.kind === 'storable' ? result.status : result.fetched.response.status)
}

async function waitOrObtain(exchange: Exchange, key: string, { stored, role }: Before): Promise<Shared> {
  const waited = role === 'wait' ? await waitForOthers(exchange, key) : null
  if (waited) return { kind: 'shared', stored: waited }
  const obtained = await obtain(exchange, stored)
  // An error must not take the place of something that may still answer for it.
  if (stored && isError(obtained)) return obtained
  if (obtained.kind === 'storable' && obtained.isKept) keep(exchange, key, obtained.stored)
  else if (obtained.kind === 'storable') exchange.waitUntil(forget(exchange, key))
  if (obtained.kind === 'passing' && !obtained.isForOthers) noteUnkeepable(exchange, key)
  return obtained
}

/** Another isolate asks already: its answer is worth waiting for as long as a request would take. */
async function waitForOthers({ headers, service, waitUntil }: Exchange, key: string): Promise<Stored | null> {
  const deadline = Date.now() + service.timeoutMs
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    const { stored, role } = await findRegional(key, headers, service.timeoutMs)
    if (stored) return (await isPurged(key, stored, Date.now(), waitUntil)) ? null : stored
    if (role !== 'wait' || Date.now() > deadline) return null
  }
}
