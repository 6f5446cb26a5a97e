import type { Settings } from '#lib/publish/settings'
import type { RedisPlan } from './cost-settings.ts'

/** What a plan includes and what more of it costs. Null: not known, or agreed in a contract. */
export type Price = {
  /** Included each month, or held at most. */
  readonly included: number | null
  /** In US dollars for so many more; null where more cannot be bought. */
  readonly usd: number | null
  readonly per: number
  readonly source: string
  /** When that page was read, or says it was written. */
  readonly asOf: string
}

export type VercelPlan = Settings['plan']

const EDGE_CONFIG = { source: 'https://vercel.com/docs/pricing/edge-config', asOf: '2026-11' } as const
const FUNCTIONS = { source: 'https://vercel.com/docs/functions/usage-and-pricing', asOf: '2024-05' } as const
const MIDDLEWARE = { source: 'https://vercel.com/docs/pricing/edge-middleware', asOf: '2024-04' } as const
const PLANS = { source: 'https://vercel.com/pricing', asOf: '2026-05-04' } as const
const UPSTASH = { source: 'https://upstash.com/pricing/redis', asOf: '2026-11-09' } as const
const MILLION = 1_000_000
const CONTRACT = { included: null, usd: null, per: MILLION } as const

type VercelMeter = 'edgeConfigWrites' | 'middleware' | 'functions'
type RedisMeter = 'redisCommands' | 'redisBytes'

/** The platform's prices. They change: what its own invoice says counts, and nothing here is fetched. */
export const VERCEL_PRICES: Readonly<Record<VercelPlan, Readonly<Record<VercelMeter, Price>>>> = {
  hobby: {
    edgeConfigWrites: { included: 100, usd: null, per: 100, ...EDGE_CONFIG },
    middleware: { included: MILLION, usd: null, per: MILLION, ...MIDDLEWARE },
    functions: { included: MILLION, usd: null, per: MILLION, ...PLANS },
  },
  pro: {
    edgeConfigWrites: { included: 0, usd: 1, per: 100, ...EDGE_CONFIG },
    middleware: { included: MILLION, usd: 1.5, per: MILLION, ...MIDDLEWARE },
    functions: { included: MILLION, usd: 0.6, per: MILLION, ...FUNCTIONS },
  },
  enterprise: {
    edgeConfigWrites: { ...CONTRACT, ...EDGE_CONFIG },
    middleware: { ...CONTRACT, ...MIDDLEWARE },
    functions: { ...CONTRACT, ...FUNCTIONS },
  },
}

const MEGABYTE = 1024 * 1024
const GIGABYTE = 1024 * MEGABYTE

export const REDIS_PRICES: Readonly<Record<RedisPlan, Readonly<Record<RedisMeter, Price>>>> = {
  free: {
    redisCommands: { included: 500_000, usd: null, per: 100_000, ...UPSTASH },
    redisBytes: { included: 256 * MEGABYTE, usd: null, per: GIGABYTE, ...UPSTASH },
  },
  payg: {
    redisCommands: { included: 0, usd: 0.2, per: 100_000, ...UPSTASH },
    redisBytes: { included: GIGABYTE, usd: 0.25, per: GIGABYTE, ...UPSTASH },
  },
}

/** What an amount costs beyond what is included, in cents; null where it cannot be told. */
export function priceOf(amount: number, { included, usd, per }: Price): number | null {
  if (included === null) return null
  const beyond = Math.max(0, amount - included)
  if (beyond === 0) return 0
  return usd === null ? null : (beyond / per) * usd * 100
}
