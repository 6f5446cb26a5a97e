import { describe, expect, test } from 'vitest'
import { checkHealth } from './check-health.ts'

type Measured = Parameters<typeof checkHealth>[0]

const QUIET: Measured = {
  sampleRatio: { pValue: null, isMismatch: false, epochs: [] },
  mixedShare: 0,
  arms: [
    { visitors: 500, conversions: 60 },
    { visitors: 500, conversions: 55 },
  ],
  goal: 'signup',
  direction: 'higher',
  days: 2,
  traffic: { bots: 0, unidentified: 0, visitors: 1_200, reached: 150 },
  planned: { minimumConversions: 50, maximumDays: 28 },
}
const check = (code: string, changes: Partial<Measured>) =>
  checkHealth({ ...QUIET, ...changes }).find((found) => found.code === code)

test('clocks that are off are told, and warned of when they are many', () => {
  const clockOf = (wrongClocks?: number | null) => {
    const traffic = { bots: 0, unidentified: 0, ...(wrongClocks !== undefined && { wrongClocks }) }
    return check('clock', { traffic })
  }
  expect(clockOf(0.01)).toMatchObject({ level: 'ok', value: 0.01, text: expect.stringContaining('1.0 %') })
  expect(clockOf(0.2)).toMatchObject({ level: 'warning', value: 0.2 })
  for (const unknown of [undefined, null])
    expect(clockOf(unknown)).toMatchObject({ level: 'ok', value: null })
})

test('ratios are doubted below one in a hundred, and broken below one in a thousand', () => {
  const levelAt = (pValue: number, isMismatch = false) =>
    check('sample-ratio', { sampleRatio: { pValue, isMismatch, epochs: [] } })?.level
  expect([levelAt(0.02), levelAt(0.0099), levelAt(0.0009, true)]).toEqual(['ok', 'warning', 'error'])
})

describe('too few visitors', () => {
  const few = (visitors: number, onSite: number, days = 2) =>
    check('too-few-events', {
      arms: [
        { visitors, conversions: 0 },
        { visitors: 0, conversions: 0 },
      ],
      days,
      traffic: { bots: 0, unidentified: 0, visitors: onSite },
    })?.level

  test('are none, or a hundredth of those who came to the site, after a full day', () => {
    expect(few(0, 0)).toBe('warning')
    expect(few(99, 10_000)).toBe('warning')
    expect(few(100, 10_000)).toBe('ok')
    expect(few(0, 10_000, 0.9)).toBe('ok')
  })

  test('say nothing while few come to the site at all', () => {
    expect(few(1, 999)).toBe('ok')
  })
})

describe('too few conversions', () => {
  const few = (conversions: number, changes: Partial<Measured> = {}) => {
    const arm = { visitors: 500, conversions }
    return check('too-few-conversions', { arms: [arm, arm], ...changes })
  }

  test('are none where the site has many', () => {
    const bought = { bots: 0, unidentified: 0, visitors: 2_000, reached: 100 }
    const found = few(0, { traffic: bought, days: 1 })
    expect(found).toMatchObject({ level: 'warning', text: expect.stringContaining('100 times on the site') })
    expect(few(0, { traffic: { ...bought, reached: 10 }, days: 1 })?.level).toBe('ok')
  })

  test('are fewer than the rule asks for when the test will end, a slow day aside', () => {
    expect(few(1, { days: 7 })).toMatchObject({
      level: 'warning',
      text: expect.stringMatching(
        /^At this pace a variant has 4 conversions after 28 days, and 50 are needed/,
      ),
    })
    expect(few(1, { days: 1 })?.level).toBe('ok')
    expect(few(20, { days: 7 })?.level).toBe('ok')
  })

  test('are counted in the control alone when fewer are better', () => {
    const arms = [
      { visitors: 500, conversions: 100 },
      { visitors: 500, conversions: 0 },
    ]
    const changes = { arms, days: 7, traffic: { bots: 0, unidentified: 0 } }
    expect(check('too-few-conversions', changes)?.level).toBe('warning')
    expect(check('too-few-conversions', { ...changes, direction: 'lower' })?.level).toBe('ok')
    const few = { ...changes, arms: arms.toReversed(), direction: 'lower' } as const
    expect(check('too-few-conversions', few)).toMatchObject({
      level: 'warning',
      text: expect.stringMatching(/^At this pace the control has 0 conversions/),
    })
  })

  test('are told once: with nobody in the test only that is said', () => {
    const nobody = { visitors: 0, conversions: 0 }
    expect(check('too-few-conversions', { arms: [nobody, nobody] })?.level).toBe('ok')
  })
})
