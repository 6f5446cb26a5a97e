import { expect, test } from 'vitest'
import { isWorthPublishing, planRatios } from './plan-ratios.ts'
import { epochOf } from './testing/sums-for-test.ts'

const TWO = { keys: ['control', 'bold'], goal: 'purchase', direction: 'higher', floor: 0.05 } as const
const sum = (ratios: Readonly<Record<string, number>> | null) =>
  Object.values(ratios ?? {}).reduce((total, ratio) => total + ratio, 0)

test('ratios follow the better variant, and leave every other one its floor', () => {
  const clear = [epochOf(1, { control: [5_000, 500], bold: [5_000, 800] })]
  expect(planRatios(clear, TWO)).toEqual({ control: 0.05, bold: 0.95 })
  expect(planRatios(clear, { ...TWO, floor: 0.1 })).toEqual({ control: 0.1, bold: 0.9 })
  const unclear = planRatios([epochOf(1, { control: [500, 50], bold: [500, 55] })], TWO)
  expect(unclear?.bold).toBeGreaterThan(0.5)
  expect(unclear?.bold).toBeLessThan(0.8)
  expect(sum(unclear)).toBeCloseTo(1, 12)
})

test('of a goal to lower the variant with fewer gets more', () => {
  const clear = [epochOf(1, { control: [5_000, 500], bold: [5_000, 800] })]
  expect(planRatios(clear, { ...TWO, direction: 'lower' })).toEqual({ control: 0.95, bold: 0.05 })
})

test('more visitors in the better hours gain a variant nothing', () => {
  const epochs = [
    epochOf(1, { control: [9_000, 2_700], bold: [1_000, 330] }),
    epochOf(2, { control: [1_000, 50], bold: [9_000, 540] }),
  ]
  expect(planRatios(epochs, TWO)?.bold).toBeGreaterThan(0.9)
})

test('of three variants the one that nobody bought in gets its floor', () => {
  const epochs = [epochOf(1, { control: [1_000, 100], bold: [1_000, 130], calm: [1_000, 0] })]
  const ratios = planRatios(epochs, { ...TWO, keys: ['control', 'bold', 'calm'], floor: 0.02 })
  expect(ratios?.calm).toBe(0.02)
  expect(sum(ratios)).toBeCloseTo(1, 12)
})

test('there is no plan before every variant had a hundred visitors', () => {
  for (const epochs of [[], [epochOf(1, { control: [1_000, 100], bold: [99, 50] })]])
    expect(planRatios(epochs, TWO)).toBeNull()
})

test('two points are not worth a publish, more are', () => {
  const before = { control: 0.5, bold: 0.5 }
  expect(isWorthPublishing(before, { control: 0.48, bold: 0.52 })).toBe(false)
  expect(isWorthPublishing(before, { control: 0.479, bold: 0.521 })).toBe(true)
})
