import { describe, expect, test } from 'vitest'
import { compareVariants } from './compare-variants.ts'
import { epochOf } from './testing/sums-for-test.ts'

const CONTRAST = {
  control: 'control',
  treatment: 'bold',
  metric: { kind: 'goal', goal: 'purchase' },
} as const
const SEQUENTIAL = { engine: 'sequential', alpha: 0.05 } as const

function liftOf(epochs: Parameters<typeof compareVariants>[0]): number {
  const found = compareVariants(epochs, CONTRAST, SEQUENTIAL)
  if ('error' in found) throw new Error(found.error)
  return found.lift
}

describe('epochs with other ratios', () => {
  // Bold got few visitors in the epoch in which everybody bought more.
  const good = epochOf(1, { control: [9_000, 2_700], bold: [1_000, 330] })
  const bad = epochOf(2, { control: [1_000, 50], bold: [9_000, 540] })

  test('do not turn what is better in each of them into what is worse in all', () => {
    expect(liftOf([good])).toBeCloseTo(0.1, 12)
    expect(liftOf([bad])).toBeCloseTo(0.2, 12)
    expect(liftOf([good, bad])).toBeGreaterThan(0.1)
    expect(870 / 10_000).toBeLessThan(2_750 / 10_000)
  })

  test('in which a variant had nobody say nothing about it', () => {
    const alone = epochOf(3, { control: [50_000, 25_000], bold: [0, 0] })
    expect(liftOf([good, alone])).toBe(liftOf([good]))
  })

  test('that stay small beside large ones are left out, and several in a row are taken together', () => {
    const small = (bold: number) => epochOf(3, { control: [500, 400], bold: [15, bold] })
    expect(liftOf([good, small(0), bad])).toBe(liftOf([good, bad]))
    const together = epochOf(3, { control: [1_000, 800], bold: [30, 9] })
    expect(liftOf([good, small(4), small(5)])).toBe(liftOf([good, together]))
  })

  test('in which nobody of a variant bought still count', () => {
    const quiet = epochOf(3, { control: [100, 3], bold: [100, 0] })
    expect(liftOf([good, quiet])).toBeLessThan(liftOf([good]))
  })
})

test('small numbers are answered exactly: nobody bought in an arm', () => {
  const found = compareVariants([epochOf(1, { control: [40, 4], bold: [40, 0] })], CONTRAST, SEQUENTIAL)
  if ('error' in found) throw new Error(found.error)
  expect(found.lift).toBe(-1)
  expect(found.interval[0]).toBeGreaterThanOrEqual(-1)
  expect(found.interval[1]).toBeGreaterThan(0)
})

test('small epochs alone are taken together', () => {
  const epochs = [1, 2].map((epoch) => epochOf(epoch, { control: [10, 4], bold: [10, 5] }))
  expect(liftOf(epochs)).toBeCloseTo(0.25, 12)
})

test('what cannot be compared has no number', () => {
  for (const epochs of [[], [epochOf(1, { control: [10, 0], bold: [10, 1] })]])
    expect(compareVariants(epochs, CONTRAST, SEQUENTIAL)).toHaveProperty('error')
})
