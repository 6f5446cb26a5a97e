import { expect, test } from 'vitest'
import { analyseVitals } from './analyse-vitals.ts'
import { vitalsAround } from './testing/vitals-for-test.ts'

const KEYS = ['control', 'bold']

function boldOf(vitals: Parameters<typeof analyseVitals>[0], metric = 'LCP') {
  const found = analyseVitals(vitals, KEYS, 0.05).find((result) => result.metric === metric)
  return found?.variants[1]
}

test('a slower variant is harmed, a faster one is not', () => {
  expect(boldOf(vitalsAround({ control: 2_000, bold: 2_400 }))).toMatchObject({
    isHarmed: true,
    rating: 'needs-improvement',
    difference: expect.closeTo(0.2, 1),
  })
  expect(boldOf(vitalsAround({ control: 2_400, bold: 2_000 }))).toMatchObject({ isHarmed: false })
  expect(boldOf(vitalsAround({ control: 2_000, bold: 2_010 }))).toMatchObject({ isHarmed: false })
})

test('what nobody notices is no harm, however large in per cent', () => {
  const bold = boldOf(vitalsAround({ control: 0.0002, bold: 0.001 }, 'CLS'), 'CLS')
  expect(bold).toMatchObject({ isHarmed: false, rating: 'good' })
  expect(boldOf(vitalsAround({ control: 0.02, bold: 0.2 }, 'CLS'), 'CLS')).toMatchObject({
    isHarmed: true,
    p75: expect.closeTo(0.233, 1),
  })
})

test('a slow epoch that the control saw more of favours nobody', () => {
  const [slow] = vitalsAround({ control: 4_000, bold: 4_000 }).values()
  const [fast] = vitalsAround({ control: 1_000, bold: 1_000 }).values()
  const thrice = new Map(
    [...(slow ?? [])].map(([key, vitals]) => [key, key === 'control' ? tripled(vitals) : vitals]),
  )
  const epochs = new Map([
    [1, thrice],
    [2, fast ?? new Map()],
  ])
  expect(boldOf(epochs)?.difference).toBeCloseTo(0, 2)
})

test('too few values have no percentile', () => {
  const values = new Map([80, 85, 90].map((bucket) => [bucket, 1] as const))
  const few = new Map([[1, new Map([['bold', new Map([['LCP', values] as const])]])]])
  expect(boldOf(few)).toMatchObject({ count: 3, p75: null, rating: null, isHarmed: false })
})

function tripled<K>(
  vitals: ReadonlyMap<K, ReadonlyMap<number, number>>,
): ReadonlyMap<K, ReadonlyMap<number, number>> {
  return new Map(
    [...vitals].map(([metric, values]) => [metric, new Map([...values].map(([at, n]) => [at, 3 * n]))]),
  )
}
