import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { ResultsView } from './results-view.ts'
import { CLEAR, EQUAL, resultsOf } from './testing/results-of.ts'
import { cellOf, epochOf } from './testing/sums-for-test.ts'

test('the answer is what its schema says, for much data and for none', () => {
  for (const epochs of [[CLEAR], []])
    expect(v.parse(v.strictObject(ResultsView.entries), resultsOf({ epochs }))).toEqual(resultsOf({ epochs }))
})

test('variants carry their counts, the effect on the goal and on revenue', () => {
  const { variants, currency, goal } = resultsOf({ epochs: [CLEAR] })
  expect([goal, currency]).toEqual(['purchase', 'EUR'])
  expect(variants[0]).toMatchObject({
    key: 'control',
    visitors: 10_000,
    conversions: 1_000,
    rate: 0.1,
    lift: null,
  })
  expect(variants[1]).toMatchObject({
    key: 'bold',
    conversions: 1_300,
    revenueMinor: 6_500_000,
    revenuePerVisitorMinor: 650,
    lift: expect.closeTo(0.3, 12),
    revenue: { lift: expect.closeTo(0.3, 12) },
  })
  expect(variants[1]?.interval?.[0]).toBeGreaterThan(0)
  expect(variants[1]?.chanceToWin).toBeGreaterThan(0.999)
})

test('another engine changes intervals and never the verdict', () => {
  const [sequential, frequentist, bayesian] = ['sequential', 'frequentist', 'bayesian'].map((engine) =>
    resultsOf({ epochs: [EQUAL], query: { engine } }),
  )
  const widthOf = (results: ResultsView | undefined) => {
    const [low = 0, high = 0] = results?.variants[1]?.interval ?? []
    return high - low
  }
  expect(widthOf(frequentist)).toBeLessThan(widthOf(sequential))
  expect(bayesian?.variants[1]?.pValue).toBeNull()
  expect(bayesian?.verdict).toEqual(sequential?.verdict)
  expect(frequentist?.verdict).toEqual(sequential?.verdict)
})

test('with three variants p-values are corrected for two treatments', () => {
  const three = epochOf(1, { control: [5_000, 500], bold: [5_000, 560], calm: [5_000, 505] })
  const keys = ['control', 'bold', 'calm']
  const { variants } = resultsOf({ epochs: [three], frame: { keys }, query: { engine: 'frequentist' } })
  const [, bold] = variants
  expect(bold?.adjustedPValue).toBeCloseTo(2 * (bold?.pValue ?? 0), 12)
})

describe('a segment', () => {
  const german = epochOf(1, { control: [1_000, 100], bold: [1_000, 140] })
  const others = ['FR', 'US', 'JP'].map(
    (country) => [country, epochOf(1, { control: [900, 90], bold: [900, 91] })] as const,
  )
  const segments = new Map(
    [['DE', german] as const, ...others].map(([name, epoch]) => [
      name,
      { epochs: [epoch], days: [{ date: '2026-11-01', epochs: [epoch] }] },
    ]),
  )

  test('has the numbers of its visitors, and stands beside the others with corrected p-values', () => {
    const ask = (correction: string) =>
      resultsOf({
        epochs: [CLEAR],
        counted: { segments },
        query: { segment: 'country:DE', engine: 'frequentist', correction },
      })
    const holm = ask('holm')
    expect(holm.variants.map(({ visitors }) => visitors)).toEqual([1_000, 1_000])
    expect(holm.segments.map(({ segment }) => segment)[0]).toBe('DE')
    const [, bold] = holm.segments[0]?.variants ?? []
    expect(bold?.adjustedPValue).toBeCloseTo(4 * (bold?.pValue ?? 0), 12)
    const [, other] = holm.segments[1]?.variants ?? []
    const [, controlled] = ask('benjamini-hochberg').segments[1]?.variants ?? []
    expect(controlled?.adjustedPValue).toBeLessThanOrEqual(other?.adjustedPValue ?? 0)
  })

  test('that nobody is in has zeros', () => {
    const { variants, from } = resultsOf({ epochs: [CLEAR], query: { segment: 'country:AT' } })
    expect(variants.map(({ visitors, rate }) => [visitors, rate])).toEqual([
      [0, null],
      [0, null],
    ])
    expect(from).toBeNull()
  })
})

test('the lift of each day is that of all days until then', () => {
  const days = [1, 2, 3].map((day) => ({
    date: `2026-11-0${day}`,
    epochs: [epochOf(1, { control: [1_000, 100], bold: [1_000, 100 + 10 * day] })],
  }))
  const counted = { sums: { epochs: days.flatMap(({ epochs }) => epochs), days } }
  const { series } = resultsOf({ epochs: [], counted })
  expect(series.map(({ variants: [, bold] }) => [bold?.visitors, bold?.lift])).toEqual([
    [1_000, expect.closeTo(0.1, 12)],
    [2_000, expect.closeTo(0.15, 12)],
    [3_000, expect.closeTo(0.2, 12)],
  ])
  const late = resultsOf({ epochs: [], counted, query: { from: '2026-11-02' } })
  expect(late.variants[0]?.visitors).toBe(2_000)
  expect(late.from).toBe('2026-11-02')
})

test('secondary goals are one family', () => {
  const variants = new Map([
    ['control', cellOf(5_000, { purchase: 500, signup: 300, wishlist: 100 })],
    ['bold', cellOf(5_000, { purchase: 500, signup: 370, wishlist: 101 })],
  ])
  const { goals } = resultsOf({
    epochs: [{ epoch: 1, mixed: 0, variants }],
    frame: { goals: ['purchase', 'signup', 'wishlist'] },
    query: { engine: 'frequentist' },
  })
  expect(goals.map(({ goal }) => goal)).toEqual(['signup', 'wishlist'])
  const [, bold] = goals[0]?.variants ?? []
  expect(bold?.reached).toBe(370)
  expect(bold?.adjustedPValue).toBeCloseTo(2 * (bold?.pValue ?? 0), 12)
})
