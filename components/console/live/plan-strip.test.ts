import { expect, test } from 'vitest'
import { planStrip } from './plan-strip.ts'

const NOW = Date.parse('2026-11-21T10:10:00Z')
const LAST = NOW / 1_000

test('the newest second stands at the right, kinds on top of each other, and nothing of before the strip', () => {
  const { paths, totals, busiest } = planStrip(
    [
      { second: LAST - 600, counts: { view: 9, exposure: 0, conversion: 0 } },
      { second: LAST, counts: { view: 2, exposure: 1, conversion: 1 } },
    ],
    NOW,
  )
  expect(paths).toEqual({ view: 'M599.5 60v-30', exposure: 'M599.5 30v-15', conversion: 'M599.5 15v-15' })
  expect(totals).toEqual({ view: 2, exposure: 1, conversion: 1 })
  expect(busiest).toBe(4)
})

test('every second is in exactly one minute of the table, one from a clock that runs ahead too', () => {
  const seconds = Array.from({ length: 601 }, (_, n) => ({
    second: LAST - 599 + n,
    counts: { view: 1, exposure: 0, conversion: 0 },
  }))
  const { minutes, totals } = planStrip(seconds, NOW)
  expect(minutes.reduce((sum, { counts }) => sum + counts.view, 0)).toBe(totals.view)
  expect(minutes.map(({ minutesAgo }) => minutesAgo)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
})
