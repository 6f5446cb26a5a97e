import * as v from 'valibot'
import { isRecord } from '../json/is-record.ts'
import { numberWithin } from '../json/number-within.ts'

/** A token bucket: `capacity` tokens at most, refilled at a steady rate. */
export type Tier = { readonly capacity: number; readonly refillPerSecond: number }

export type Limits = {
  readonly tiers: Readonly<Record<string, Tier>>
  /** Paths with a tier of their own; a path covers what is below it. The first that fits counts. */
  readonly routes: readonly { readonly path: string; readonly tier: string }[]
}

/** Who is counted: one without credentials by address, one with a cookie or a token by identity. */
export type CallerClass = 'anonymous' | 'session' | 'token'

/** In force for every tier that the document does not name. */
export const DEFAULT_TIERS = {
  anonymous: { capacity: 60, refillPerSecond: 20 },
  session: { capacity: 120, refillPerSecond: 40 },
  token: { capacity: 600, refillPerSecond: 200 },
  /** The ceiling for one address whoever calls from it: an office or a data centre. */
  address: { capacity: 3_000, refillPerSecond: 1_000 },
} as const satisfies Readonly<Record<string, Tier>>

const TierSchema = v.object({
  capacity: v.pipe(
    numberWithin(1, 1e6),
    v.check((value) => Number.isInteger(value)),
  ),
  refillPerSecond: numberWithin(1e-4, 1e6),
})
const RouteSchema = v.object({ path: v.pipe(v.string(), v.regex(/^\//)), tier: v.string() })
const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/))

/**
 * Reads the Edge Config document `limits`. Never throws: what is malformed falls back to the default of the
 * same name, or is left out, and the rest counts.
 */
export function parseLimits(value: unknown): Limits {
  const document = isRecord(value) ? value : {}
  const tiers = Object.entries(isRecord(document.tiers) ? document.tiers : {}).filter(
    (entry): entry is [string, Tier] => v.is(Name, entry[0]) && v.is(TierSchema, entry[1]),
  )
  const routes = Array.isArray(document.routes) ? document.routes : []
  return {
    tiers: { ...DEFAULT_TIERS, ...Object.fromEntries(tiers) },
    routes: routes.filter((route) => v.is(RouteSchema, route)),
  }
}

/** One bucket to take from: its name tells apart those of different routes and tiers. */
export type Bucket = { readonly name: string; readonly tier: Tier }

/**
 * The bucket of an address and, for an identified caller, of that caller. Where no trusted hop names the address, all
 * callers share its bucket, so it is the wide one whatever the route.
 */
export function bucketsFor(
  limits: Limits,
  path: string,
  caller: CallerClass,
  hasAddress = true,
): { readonly byAddress: Bucket; readonly byCaller: Bucket | null } {
  const route = limits.routes.find((candidate) => isUnder(candidate.path, path))
  const ownTier = route && limits.tiers[route.tier]
  const own = route && ownTier ? { name: route.tier, tier: ownTier } : null
  if (caller === 'anonymous' && !hasAddress) return { byAddress: named(limits, 'address'), byCaller: null }
  if (caller === 'anonymous') return { byAddress: own ?? named(limits, 'anonymous'), byCaller: null }
  return { byAddress: named(limits, 'address'), byCaller: own ?? named(limits, caller) }
}

function named(limits: Limits, name: CallerClass | 'address'): Bucket {
  return { name, tier: limits.tiers[name] ?? DEFAULT_TIERS[name] }
}

function isUnder(stem: string, path: string): boolean {
  return path === stem || path.startsWith(stem.endsWith('/') ? stem : `${stem}/`)
}
