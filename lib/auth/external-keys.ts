import type { JWK } from 'jose'
import { env } from '#lib/env'
import { log } from '#lib/observability/log'

const FRESH_MS = 10 * 60_000
/** A token with an unknown key id may ask the issuer again, but not more often than this. */
const COOL_DOWN_MS = 30_000
const PATIENCE_MS = 2_000

let keys: readonly JWK[] = []
let askedAt = Number.NEGATIVE_INFINITY

/**
 * The external issuer's public key of an id (RFC 7517), or null. Keys are kept for ten minutes, and longer while the
 * issuer does not answer. A small reader of its own, because the library's weighs 1.5 kB in the middleware.
 */
export async function externalKey(id: string, now: number): Promise<JWK | null> {
  const age = now - askedAt
  if (age > FRESH_MS || (find(id) === null && age > COOL_DOWN_MS)) await refresh(now)
  return find(id)
}

function find(id: string): JWK | null {
  return keys.find(({ kid, use }) => kid === id && (use === undefined || use === 'sig')) ?? null
}

async function refresh(now: number): Promise<void> {
  const { issuer } = env()
  if (issuer === undefined) return
  askedAt = now
  try {
    const response = await fetch(issuer.jwksUrl, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const body = (await response.json()) as { keys?: unknown }
    if (!response.ok || !Array.isArray(body.keys)) throw new Error(`The issuer answered ${response.status}`)
    keys = body.keys.filter((key): key is JWK => typeof key === 'object' && key !== null && key.kty !== 'oct')
  } catch (error) {
    log('warn', 'issuer-keys-unreadable', { error })
  }
}
