import type { Traffic } from '#lib/core/planning/traffic'
import type { SiteDay } from './read-site-days.ts'

/** The attribute of an audience that each kind of name is counted for. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['country', 'country'],
  ['device', 'device'],
  ['referrer', 'referrer'],
  ['source', 'utm.source'],
  ['medium', 'utm.medium'],
  ['campaign', 'utm.campaign'],
])
/** Counted by page view; the others by session. */
const BY_VIEW = ['country', 'device']
const MOST_VALUES = 40

type Counts = ReadonlyMap<string, number>

/** What came lately, as shares: of page views for country and device, of sessions for where they came from. */
export function toTraffic(
  days: readonly SiteDay[],
  marketOf: (country: string) => string,
): Traffic & { readonly events: Readonly<Record<string, number>>; readonly views: Counts } {
  const total = (name: string) => days.reduce((sum, { totals }) => sum + (totals.get(name) ?? 0), 0)
  const visitors = total('visitors')
  const shares = [...ATTRIBUTES].flatMap(([kind, attribute]) => {
    const counts = sumNames(days, kind)
    const whole = BY_VIEW.includes(kind) ? sumOf(counts) : total('sessions')
    return whole > 0 ? [[attribute, toShares(counts, whole)] as const] : []
  })
  const countries = sumNames(days, 'country')
  const markets = new Map<string, number>()
  for (const [country, count] of countries) {
    const market = marketOf(country)
    markets.set(market, (markets.get(market) ?? 0) + count)
  }
  const known = countries.size > 0 ? [['market', toShares(markets, sumOf(countries))] as const] : []
  return {
    days: days.length,
    visitorsPerDay: days.length > 0 ? visitors / days.length : 0,
    shares: Object.fromEntries([...shares, ...known]),
    events: Object.fromEntries(sumNames(days, 'event')),
    views: sumNames(days, 'path'),
  }
}

function sumNames(days: readonly SiteDay[], kind: string): Counts {
  const sums = new Map<string, number>()
  for (const { names } of days)
    for (const [name, count] of names.get(kind) ?? []) sums.set(name, (sums.get(name) ?? 0) + count)
  return sums
}

function sumOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function toShares(counts: Counts, whole: number): Readonly<Record<string, number>> {
  const largest = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_VALUES)
  return Object.fromEntries(largest.map(([value, count]) => [value, Math.round((count / whole) * 1e4) / 1e4]))
}
