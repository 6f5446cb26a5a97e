import { expect, test } from 'vitest'
import type { Activity, ActivityBatch } from './activity.ts'
import { addBatches, passTime } from './add-batches.ts'
import { countVisitors } from './count-visitors.ts'

const AT = '2026-11-21T10:00:00.500Z'
const NOW = Date.parse(AT)
const EMPTY: Activity = { at: AT, visitors: [], crowd: null, seconds: [], tail: [] }

function batch(changes: Partial<ActivityBatch> = {}): ActivityBatch {
  return { visitor: 'a', country: 'DE', device: 'mobile', path: '/', items: [{ kind: 'view' }], ...changes }
}

test('a visitor is active once, where they were last, and for five minutes', () => {
  const one = addBatches(EMPTY, '1-0', AT, [batch()])
  const moved = addBatches(one, '2-0', AT, [batch({ path: '/cart' })])
  expect(moved.visitors.map(({ visitor, path }) => [visitor, path])).toEqual([['a', '/cart']])
  expect(passTime(moved, NOW + 299_000).visitors).toHaveLength(1)
  expect(passTime(moved, NOW + 300_000).visitors).toHaveLength(0)
})

test('whoever may not be recognised, and what a server reports, counts in the strip and the tail, and for nobody', () => {
  const after = addBatches(addBatches(EMPTY, '1-0', AT, [batch()]), '2-0', AT, [
    batch({ visitor: '' }),
    batch({ path: '' }),
  ])
  expect(after.visitors.map(({ path }) => path)).toEqual(['/'])
  expect(after.seconds).toEqual([
    { second: Math.floor(NOW / 1_000), counts: { view: 3, exposure: 0, conversion: 0 } },
  ])
  expect(after.tail).toHaveLength(3)
})

test('the tail has the newest event first, each under an id of its own, and never grows beyond a hundred', () => {
  let activity = EMPTY
  const items = [{ kind: 'view' }, { kind: 'exposure', experiment: 'x', variant: 'b' }] as const
  for (let n = 0; n < 80; n++) activity = addBatches(activity, `${n}-0`, AT, [batch({ items })])
  expect(activity.tail[0]?.item.kind).toBe('exposure')
  expect(new Set(activity.tail.map(({ id }) => id)).size).toBe(100)
})

test('the strip forgets what is older than ten minutes', () => {
  const after = addBatches(EMPTY, '1-0', AT, [batch()])
  expect(passTime(after, NOW + 599_000).seconds).toHaveLength(1)
  expect(passTime(after, NOW + 601_000).seconds).toHaveLength(0)
})

test('countries and pages are counted by visitor, the most first', () => {
  const visitors = [
    { visitor: 'a', second: 0, country: 'DE', path: '/' },
    { visitor: 'b', second: 0, country: 'FR', path: '/' },
    { visitor: 'c', second: 0, country: 'FR', path: '/cart' },
  ]
  expect(countVisitors(visitors, 'country')).toEqual([
    { name: 'FR', count: 2 },
    { name: 'DE', count: 1 },
  ])
})
