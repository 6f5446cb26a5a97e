import { describe, expect, test } from 'vitest'
import type { SiteDay } from './read-site-days.ts'
import { toTraffic } from './to-traffic.ts'

function dayWith(totals: Record<string, number>, names: Record<string, Record<string, number>>): SiteDay {
  const counted = Object.entries(names).map(
    ([kind, counts]) => [kind, new Map(Object.entries(counts))] as const,
  )
  return {
    date: '2026-11-20',
    totals: new Map(Object.entries(totals)),
    names: new Map(counted),
    vitals: new Map(),
    timings: new Map(),
    elements: new Map(),
  }
}

const marketOf = (country: string) => (country === 'DE' || country === 'AT' ? 'eu' : 'us')
const days = [
  dayWith(
    { visitors: 100, sessions: 120 },
    {
      country: { DE: 30, US: 60 },
      device: { mobile: 90 },
      source: { news: 12 },
      event: { purchase: 4 },
      path: { '/': 80 },
    },
  ),
  dayWith(
    { visitors: 60, sessions: 80 },
    { country: { AT: 10 }, device: { desktop: 10 }, path: { '/': 20 } },
  ),
]

describe('recent traffic', () => {
  const traffic = toTraffic(days, marketOf)

  test('is told by the day', () => {
    expect(traffic.days).toBe(2)
    expect(traffic.visitorsPerDay).toBe(80)
  })

  test('has shares of page views for country, market and device, and of sessions for the source', () => {
    expect(traffic.shares).toEqual({
      country: { US: 0.6, DE: 0.3, AT: 0.1 },
      market: { us: 0.6, eu: 0.4 },
      device: { mobile: 0.9, desktop: 0.1 },
      referrer: {},
      'utm.source': { news: 0.06 },
      'utm.medium': {},
      'utm.campaign': {},
    })
  })

  test('keeps what happened and which pages were viewed', () => {
    expect(traffic.events).toEqual({ purchase: 4 })
    expect(traffic.views).toEqual(new Map([['/', 100]]))
  })

  test('of nobody has no shares, so that no reach is made up', () => {
    expect(toTraffic([], marketOf)).toMatchObject({ days: 0, visitorsPerDay: 0, shares: {} })
  })
})
