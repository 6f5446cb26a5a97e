import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { analyseGuardrails, GuardrailResult } from './analyse-guardrails.ts'
import { resultsOf } from './testing/results-of.ts'
import { cellOf } from './testing/sums-for-test.ts'

const FRAME = { goals: ['purchase', 'refund'], guardrails: ['refund'], lowerIsBetter: ['refund'] } as const

/** One epoch for each pair of refunds: 10,000 visitors and 1,000 orders in each arm. */
const epochsOf = (...refunds: readonly (readonly [control: number, bold: number])[]) =>
  refunds.map(([control, bold], index) => ({
    epoch: index + 1,
    mixed: 0,
    variants: new Map([
      ['control', cellOf(10_000, { purchase: 1_000, refund: control })],
      ['bold', cellOf(10_000, { purchase: 1_000, refund: bold })],
    ]),
  }))

const boldOf = (...refunds: readonly (readonly [number, number])[]) => {
  const frame = { keys: ['control', 'bold'], ...FRAME }
  return analyseGuardrails(epochsOf(...refunds), frame, 0.05)[0]?.variants[1]
}

describe('a goal of which the control has nobody, or too few for a lift', () => {
  test('is harmed by a variant that has many, and shows no lift that there is not', () => {
    expect(boldOf([0, 300])).toMatchObject({
      isHarmed: true,
      lift: null,
      interval: null,
      difference: 0.03,
    })
    expect(boldOf([0, 150], [0, 150])).toMatchObject({ isHarmed: true, lift: null, difference: 0.015 })
    expect(boldOf([4, 150], [5, 150])).toMatchObject({ isHarmed: true, lift: null })
  })

  test('is not harmed by one that has as few', () => {
    expect(boldOf([0, 0])).toMatchObject({ isHarmed: false })
    expect(boldOf([0, 3])).toMatchObject({ isHarmed: false })
    expect(boldOf([5, 6], [5, 8])).toMatchObject({ isHarmed: false })
  })

  test('keeps the control at any time, and says why in points', () => {
    const { verdict } = resultsOf({ epochs: epochsOf([0, 300]), frame: FRAME, days: 1 })
    expect(verdict).toMatchObject({
      decision: 'keep-control',
      reasons: [{ code: 'guardrail', text: 'bold harms Refund (+3.00 pp).' }],
    })
  })
})

test('where there is a lift it is what harm is told by', () => {
  expect(boldOf([500, 800])).toMatchObject({ isHarmed: true, lift: expect.closeTo(0.6, 9), difference: 0.03 })
})

test('results that were frozen before differences were kept are still read', () => {
  const variant = { key: 'bold', reached: 3, lift: null, interval: null, pValue: null, adjustedPValue: null }
  const stored = { goal: 'refund', direction: 'lower', variants: [{ ...variant, isHarmed: false }] }
  expect(v.parse(GuardrailResult, stored).variants[0]).toMatchObject({ difference: null })
})
