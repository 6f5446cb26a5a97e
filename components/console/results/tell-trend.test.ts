import { describe, expect, test } from 'vitest'
import type { SeriesPoint } from '#lib/results/trace-lift'
import { tellTraffic, tellTrend, toDailyVisitors } from './tell-trend.ts'

const pointOf = (date: string, visitors: number, interval: [number, number] | null): SeriesPoint => ({
  date,
  variants: [
    { key: 'control', visitors, conversions: 0, lift: null, interval: null },
    { key: 'bold', visitors: visitors + 1, conversions: 0, lift: interval && 0.1, interval },
  ],
})

describe('the trend', () => {
  test('says since when the whole range is on one side of zero', () => {
    const series = [
      pointOf('2026-11-01', 10, [0.1, 0.4]),
      pointOf('2026-11-02', 20, [-0.1, 0.3]),
      pointOf('2026-11-03', 30, [0.01, 0.2]),
      pointOf('2026-11-04', 40, [0.05, 0.15]),
    ]
    expect(tellTrend(series)).toBe(
      'B stands at +10.0\u00a0%, likely +5.0\u00a0% to +15.0\u00a0%, and above zero since 3 Nov 2026.',
    )
  })

  test('says so while zero is possible, and while nothing can be said', () => {
    expect(tellTrend([pointOf('2026-11-01', 10, [-0.1, 0.3])])).toContain('so zero is still possible')
    expect(tellTrend([pointOf('2026-11-01', 10, null)])).toBe('Of B nothing can be said yet.')
    expect(tellTrend([])).toBe('Nothing has been counted yet.')
  })
})

test('visitors of each day are what came since the day before, zero on days without any', () => {
  const days = toDailyVisitors([
    pointOf('2026-10-31', 10, null),
    pointOf('2026-11-01', 25, null),
    pointOf('2026-11-04', 30, null),
  ])
  expect(days).toEqual([
    { date: '2026-10-31', visitors: [10, 11] },
    { date: '2026-11-01', visitors: [15, 15] },
    { date: '2026-11-02', visitors: [0, 0] },
    { date: '2026-11-03', visitors: [0, 0] },
    { date: '2026-11-04', visitors: [5, 5] },
  ])
  expect(tellTraffic(days.slice(0, 1))).toBe('21 visitors on 31 Oct 2026, the first day.')
  expect(tellTraffic(days)).toBe('About 12 new visitors a day in 5 days; most on 1 Nov 2026 (30).')
})
