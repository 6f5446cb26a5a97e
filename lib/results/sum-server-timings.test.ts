import { expect, test } from 'vitest'
import { toVitalBucket } from '#lib/core/events/vital-bucket'
import { sumServerTimings } from './sum-server-timings.ts'

const dayWith = (part: string, of: string, duration: number, count: number) => ({
  timings: new Map([[part, new Map([[of, new Map([[toVitalBucket('TTFB', duration), count]])]])]]),
})

test('the server’s share is summed over days, of all loads or of one page', () => {
  const days = [
    dayWith('edge-compute', 'all', 10, 300),
    dayWith('edge-compute', 'all', 10, 200),
    dayWith('origin-request', 'path:/cart', 100, 400),
  ]
  const all = sumServerTimings(days)
  expect(all.map(({ part, count }) => [part, count])).toEqual([
    ['edge-compute', 500],
    ['cache-lookup', 0],
    ['origin-request', 0],
  ])
  expect(Math.abs((all[0]?.p75 ?? 0) / 10 - 1)).toBeLessThan(0.1)
  expect(all[1]).toMatchObject({ median: null, p75: null })
  const [, , origin] = sumServerTimings(days, '/cart')
  expect(origin?.count).toBe(400)
  expect(Math.abs((origin?.median ?? 0) / 100 - 1)).toBeLessThan(0.1)
})
