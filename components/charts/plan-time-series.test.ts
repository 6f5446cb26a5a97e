import { describe, expect, test } from 'vitest'
import { PLOT, pickEvenly, planTimeSeries } from './plan-time-series.ts'
import type { Series } from './series.ts'
import { valueRange } from './value-range.ts'

const seriesOf = (points: Series['points']): Series => ({ key: 'b', label: 'B', color: 'blue', points })

const LIFTS = seriesOf([
  { at: '2026-11-01', value: 0.9, low: -8, high: 12 },
  { at: '2026-11-02', value: 0.2, low: -0.3, high: 0.7 },
  { at: '2026-11-04', value: 0.1, low: 0.02, high: 0.18 },
])

describe('a time chart', () => {
  test('places moments by their time, not by their number', () => {
    const { moments } = planTimeSeries({ series: [LIFTS] })
    expect(moments.map(({ x }) => x)).toEqual([0, 1 / 3, 1])
  })

  test('keeps every point within the plot, however wild the first bounds are', () => {
    const { series, zero } = planTimeSeries({ series: [LIFTS], zero: true })
    const [start, ...steps] = [...(series[0]?.ribbon ?? '').matchAll(/[Ml](-?\d+)[ ]?(-?\d+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    )
    expect(steps).toHaveLength(5)
    let [x = 0, y = 0] = start ?? []
    for (const step of steps) {
      ;[x, y] = [x + step[0], y + step[1]]
      expect(x >= 0 && x <= PLOT.width && y >= 0 && y <= PLOT.height).toBe(true)
    }
    expect(zero).toBeGreaterThan(0.5)
    expect(zero).toBeLessThan(1)
  })

  test('is made for days whose range tells something, and marks where a line goes on beyond', () => {
    const wild = seriesOf([
      { at: '2026-11-01', value: 3, low: -0.9, high: 40 },
      { at: '2026-11-02', value: 2.5, low: -0.5, high: 12 },
      { at: '2026-11-03', value: 0.15, low: -0.1, high: 0.4 },
      { at: '2026-11-04', value: 0.1, low: 0.02, high: 0.18 },
    ])
    const [low, high] = valueRange([wild], true)
    expect(low).toBeGreaterThanOrEqual(-0.2)
    expect(high).toBeLessThanOrEqual(0.4)
    expect(planTimeSeries({ series: [wild], zero: true }).series[0]?.beyond).toEqual([
      { x: 0, isAbove: true },
    ])
    const counts = seriesOf([900, 5, 7].map((value, day) => ({ at: `2026-11-0${day + 1}`, value })))
    expect(valueRange([counts], true)).toEqual([0, 900])
  })

  test('leaves a gap where nothing is known, and says where the line ends', () => {
    const gap = seriesOf([
      { at: '2026-11-01', value: 1 },
      { at: '2026-11-02', value: null },
      { at: '2026-11-03', value: 3 },
    ])
    const [planned] = planTimeSeries({ series: [gap] }).series
    expect(planned?.line.match(/M/g)).toHaveLength(2)
    expect(planned).toMatchObject({ ribbon: null, end: { x: 1 } })
  })

  test('shows a marker on its day and none from other days', () => {
    const markers = [
      { at: '2026-10-30T10:00:00Z', label: 'before' },
      { at: '2026-11-04T23:00:00Z', label: 'last day' },
    ]
    expect(planTimeSeries({ series: [LIFTS], markers }).markers).toEqual([{ x: 1, label: 'last day' }])
  })

  test('keeps the letters of lines that end together apart', () => {
    const at = '2026-11-01'
    const series = [1, 1, 1.001].map((value, index) => ({
      ...seriesOf([{ at, value }]),
      key: String(index),
    }))
    const places = planTimeSeries({ series, letterGap: 0.1 }).series.map(({ end }) => end?.labelY ?? 0)
    const [first = 0, second = 0, third = 0] = places.toSorted((a, b) => a - b)
    expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(0.1 - 1e-9)
  })

  test('lifts the letters of lines that end on the axis above its days', () => {
    const series = ['a', 'b', 'c', 'd'].map((key) => ({
      ...seriesOf([
        { at: '2026-11-01', value: 5 },
        { at: '2026-11-02', value: 0 },
      ]),
      key,
    }))
    const { series: planned } = planTimeSeries({ series, zero: true, letterGap: 0.1 })
    const places = planned.map(({ end }) => end?.labelY ?? 2)
    expect(Math.max(...places)).toBeLessThanOrEqual(1)
    expect(new Set(places).size).toBe(4)
  })

  test('stands for one day, for none and for a constant', () => {
    expect(planTimeSeries({ series: [seriesOf([{ at: '2026-11-01', value: 5 }])] }).series[0]?.end).toEqual({
      x: 0.5,
      y: 0.5,
      labelY: 0.5,
    })
    expect(planTimeSeries({ series: [] })).toMatchObject({ series: [], moments: [], xTicks: [] })
    expect(valueRange([seriesOf([{ at: '2026-11-01', value: 0 }])], true)).toEqual([-1, 1])
  })
})

test('few are picked evenly from many, both ends among them', () => {
  const all = Array.from({ length: 90 }, (_, index) => index)
  expect(pickEvenly(all, 4)).toEqual([0, 30, 59, 89])
  expect(pickEvenly([1, 2], 4)).toEqual([1, 2])
})
