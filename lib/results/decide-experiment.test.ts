import { describe, expect, test } from 'vitest'
import { CLEAR, EQUAL, type Given, HALF, resultsOf } from './testing/results-of.ts'
import { epochOf } from './testing/sums-for-test.ts'
import { vitalsAround } from './testing/vitals-for-test.ts'

describe('the verdict', () => {
  const verdictOf = (given: Given) => resultsOf(given).verdict

  test('ships a clear winner after the minimum run, not before', () => {
    expect(verdictOf({ epochs: [CLEAR] })).toMatchObject({ decision: 'ship', variant: 'bold' })
    expect(verdictOf({ epochs: [CLEAR], days: 3 })).toMatchObject({
      decision: 'keep-running',
      reasons: [{ code: 'too-early' }],
    })
  })

  test('keeps the control against a clear loser', () => {
    const worse = epochOf(1, { control: [10_000, 1_300], bold: [10_000, 1_000] })
    expect(verdictOf({ epochs: [worse] })).toMatchObject({
      decision: 'keep-control',
      reasons: [{ code: 'worse' }],
    })
  })

  test('goes on while little was seen, says for how long, and ends undecided', () => {
    expect(verdictOf({ epochs: [EQUAL], days: 10 })).toMatchObject({
      decision: 'keep-running',
      daysLeft: 18,
      reasons: [{ code: 'undecided' }],
    })
    expect(verdictOf({ epochs: [EQUAL], days: 28 })).toMatchObject({
      decision: 'keep-control',
      reasons: [{ code: 'nothing-found' }],
    })
    const rare = epochOf(1, { control: [1_000, 10], bold: [1_000, 12] })
    expect(verdictOf({ epochs: [rare] })).toMatchObject({ reasons: [{ code: 'too-few-conversions' }] })
    expect(verdictOf({ epochs: [], days: 0 })).toMatchObject({ decision: 'keep-running' })
  })

  test('needs no more days than the traffic takes to find what is worth finding', () => {
    const busy = epochOf(1, { control: [200_000, 20_000], bold: [200_000, 20_050] })
    expect(verdictOf({ epochs: [busy], days: 8 })).toMatchObject({ decision: 'keep-control' })
    const soon = epochOf(1, { control: [40_000, 4_000], bold: [40_000, 4_010] })
    const { daysLeft = 0 } = verdictOf({ epochs: [soon], days: 8 })
    expect(daysLeft).toBeGreaterThan(0)
    expect(daysLeft).toBeLessThan(20)
  })

  test('is that of everybody, whatever segment or days were asked for', () => {
    const segments = new Map([['DE', { epochs: [EQUAL], days: [{ date: '2026-11-01', epochs: [EQUAL] }] }]])
    const query = { segment: 'country:DE' }
    expect(verdictOf({ epochs: [CLEAR], query, counted: { segments } })).toMatchObject({ decision: 'ship' })
    expect(verdictOf({ epochs: [CLEAR], query: { to: '2026-10-01' } })).toMatchObject({ decision: 'ship' })
  })

  test('stops what is broken: visitors in other ratios, or many who saw two variants', () => {
    const skewed = epochOf(1, { control: [10_000, 1_000], bold: [9_000, 1_300] })
    const { verdict, srm, health } = resultsOf({ epochs: [skewed] })
    expect(verdict).toMatchObject({ decision: 'stop-broken', reasons: [{ code: 'sample-ratio' }] })
    expect(srm).toMatchObject({ isMismatch: true, epochs: [{ expected: HALF, observed: { bold: 9_000 } }] })
    expect(health).toContainEqual(expect.objectContaining({ code: 'sample-ratio', level: 'error' }))
    const mixed = { ...CLEAR, mixed: 900 }
    expect(verdictOf({ epochs: [mixed] })).toMatchObject({ reasons: [{ code: 'mixed-variants' }] })
  })

  test('keeps the control when a guardrail is harmed', () => {
    const vitals = vitalsAround({ control: 2_000, bold: 2_600 })
    expect(verdictOf({ epochs: [CLEAR], counted: { vitals } })).toMatchObject({
      decision: 'keep-control',
      reasons: [{ code: 'guardrail', text: expect.stringMatching(/^bold harms LCP \(\+/) }],
    })
  })
})
