import { expect, test } from 'vitest'
import { toVitalBucket, type VitalMetric } from '#lib/core/events/vital-bucket'
import { rankElements } from './rank-elements.ts'

const histogram = (metric: VitalMetric, values: readonly number[]) => {
  const counts = new Map<number, number>()
  for (const value of values) {
    const bucket = toVitalBucket(metric, value)
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  return counts
}
const dayWith = (elements: Readonly<Record<string, readonly number[]>>, metric: VitalMetric = 'LCP') => {
  const parts = Object.entries(elements).map(([name, values]) => [name, histogram(metric, values)] as const)
  return { elements: new Map([[metric, new Map(parts)]]) }
}

test('elements are ranked by the loads that they made worse than good, over all days', () => {
  const days = [
    dayWith({ '/ img.hero': [5_000, 1_000], '/ h1': [900, 900, 900, 900], '/cart .total b': [9_000] }),
    dayWith({ '/ img.hero': [3_000] }),
    dayWith({ '/ .banner': [0.4, 0.05] }, 'CLS'),
  ]
  expect(
    rankElements(days).map(({ metric, page, element, count, slow }) => [metric, page, element, count, slow]),
  ).toEqual([
    ['LCP', '/', 'img.hero', 3, 2],
    ['CLS', '/', '.banner', 2, 1],
    ['LCP', '/cart', '.total b', 1, 1],
  ])
  expect(rankElements(days, '/cart').map(({ element }) => element)).toEqual(['.total b'])
})

test('what found no place among the elements of a day has no name', () => {
  const [other] = rankElements([dayWith({ '(other)': [5_000] })])
  expect(other).toMatchObject({ page: '(other)', element: '', slow: 1 })
})
