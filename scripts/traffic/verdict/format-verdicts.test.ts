import { expect, test } from 'vitest'
import { countDifference } from './count-difference.ts'
import { formatEnd } from './format-verdicts.ts'
import { GOAL } from './set-goal.ts'
import type { JudgedSeed } from './summarise.ts'

const LIFT = { experiment: 'hero-copy', variant: 'bold', lift: 0.2 }

function seedWith(changes: Partial<JudgedSeed> & { isAgainst?: boolean } = {}): JudgedSeed {
  const { isAgainst = false, ...rest } = changes
  const experiment = { truth: null, isAgainst } as JudgedSeed['experiments'][number]
  const base = { seed: 1, seconds: 1, visitors: 1, tested: 1, power: 1, hasShipped: true, difference: null }
  return { ...base, experiments: [experiment], ...rest }
}

test('all holds with four of five shipped, not with three', () => {
  const [shipped, missed] = [seedWith(), seedWith({ hasShipped: false })]
  const four = formatEnd([shipped, shipped, missed, shipped, shipped], LIFT)
  expect(four).toMatchObject({ holds: true, text: expect.stringContaining('truth: yes; shipped 4 of 5') })
  expect(formatEnd([shipped, missed, missed, shipped, shipped], LIFT).holds).toBe(false)
})

test('nothing holds with one verdict against the truth, or one number that is not what was sent', () => {
  const against = formatEnd([seedWith(), seedWith({ isAgainst: true })], LIFT)
  expect(against).toMatchObject({ holds: false, text: expect.stringContaining('truth: NO') })
  expect(formatEnd([seedWith({ difference: 'one visitor less' })], LIFT).holds).toBe(false)
})

test('a variant that is worse need not be shipped', () => {
  expect(formatEnd([seedWith({ hasShipped: false })], { ...LIFT, lift: -0.2 }).holds).toBe(true)
})

test('counts are held against what was sent, number by number', () => {
  const sent = [
    {
      experiment: 'hero-copy',
      variant: 'bold',
      visitors: 10,
      goals: { [GOAL.event]: 4 },
      revenueMinor: 500,
      revenueSquares: '250000',
    },
  ]
  const counted = (visitors: number, conversions: number, revenueMinor: number) =>
    ({
      experiment: 'hero-copy',
      goal: GOAL.key,
      variants: [{ key: 'bold', visitors, conversions, revenueMinor }],
    }) as Parameters<typeof countDifference>[0]
  expect(countDifference(counted(10, 4, 500), sent)).toBeNull()
  expect(countDifference(counted(9, 4, 500), sent)).toContain('counted 9 visitors, sent were 10')
  expect(countDifference(counted(10, 5, 500), sent)).toContain('counted 5 hero-click, sent were 4')
  expect(countDifference(counted(10, 4, 501), sent)).toContain('counted 501 revenue')
  expect(countDifference(counted(10, 4, 500), [])).toContain('sent were 0')
})
