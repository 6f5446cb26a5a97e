import { describe, expect, test } from 'vitest'
import type { Answer } from './comparison.ts'
import { type DecisionRule, decideVerdict, type Evidence, type VariantEvidence } from './verdict.ts'

const RULE: DecisionRule = {
  alpha: 0.05,
  minimumDays: 7,
  minimumConversions: 100,
  plannedDays: 28,
  lossThreshold: 0.005,
  sampleRatioAlpha: 0.001,
  mixedShare: 0.01,
}

function effect(lift: number, pValue: number): Answer {
  return { lift, interval: [lift - 0.1, lift + 0.1], standardError: 0.05, pValue }
}

function variantWith(changes: Partial<VariantEvidence> = {}): VariantEvidence {
  return {
    key: 'bold',
    primary: effect(0.1, 0.001),
    loss: 0.0001,
    conversions: 500,
    guardrails: [],
    ...changes,
  }
}

function evidenceWith(changes: Partial<Evidence> = {}): Evidence {
  const variants = [variantWith()]
  return {
    inverse: false,
    days: 14,
    controlConversions: 500,
    sampleRatio: 0.5,
    mixedShare: 0,
    variants,
    ...changes,
  }
}

const verdictOf = (changes: Partial<Evidence>, rule: Partial<DecisionRule> = {}) =>
  decideVerdict(evidenceWith(changes), { ...RULE, ...rule })
const codesOf = (changes: Partial<Evidence>) => verdictOf(changes).reasons.map(({ code }) => code)
const of = (...variants: VariantEvidence[]) => ({ variants })
const slower = { name: 'LCP', comparison: effect(0.2, 0.001), inverse: true }

describe('decideVerdict', () => {
  test('ships a clear winner after the minimum run, and says why in words', () => {
    expect(verdictOf({})).toEqual({
      verdict: 'ship',
      variant: 'bold',
      reasons: [{ code: 'better', text: 'bold is +10.0 % against the control after 14 days.' }],
    })
  })

  test('ships the better of two winners, and no winner that only many comparisons made', () => {
    const two = of(variantWith(), variantWith({ key: 'calm', primary: effect(0.2, 0.002) }))
    expect(verdictOf(two)).toMatchObject({ verdict: 'ship', variant: 'calm' })
    const lucky = of(
      variantWith({ primary: effect(0.1, 0.04) }),
      variantWith({ key: 'calm', primary: effect(0, 1) }),
    )
    expect(verdictOf(lucky)).toMatchObject({ verdict: 'keep-running' })
  })

  test('judges nothing that is broken, however good it looks', () => {
    expect(verdictOf({ sampleRatio: 1e-9 })).toMatchObject({ verdict: 'stop-broken' })
    expect(codesOf({ sampleRatio: 1e-9, mixedShare: 0.1 })).toEqual(['sample-ratio', 'mixed-variants'])
  })

  test('waits for the minimum run and the minimum of conversions in every arm', () => {
    expect(verdictOf({ days: 3 })).toMatchObject({ verdict: 'keep-running', daysLeft: 25 })
    expect(codesOf({ days: 3 })).toEqual(['too-early'])
    expect(codesOf({ controlConversions: 99 })).toEqual(['too-few-conversions'])
    expect(codesOf(of(variantWith({ conversions: 99 })))).toEqual(['too-few-conversions'])
  })

  test('ends at the latest after the planned run, whatever has come by then', () => {
    expect(verdictOf({ days: 40, controlConversions: 9 })).toMatchObject({ verdict: 'keep-control' })
    expect(codesOf({ days: 40, controlConversions: 9 })).toEqual(['nothing-found', 'too-few-conversions'])
  })

  test('keeps the control at any time when the only treatment harms a guardrail', () => {
    const harmful = of(variantWith({ guardrails: [slower] }))
    expect(verdictOf({ ...harmful, days: 1 })).toEqual({
      verdict: 'keep-control',
      reasons: [{ code: 'guardrail', text: 'bold harms LCP (+20.0 %).' }],
    })
    expect(
      codesOf(of(variantWith({ guardrails: [{ ...slower, comparison: effect(-0.2, 0.001) }] }))),
    ).toEqual(['better'])
  })

  test('ships the sound one of two and names the harm of the other', () => {
    const pair = of(variantWith({ key: 'heavy', guardrails: [slower] }), variantWith())
    expect(verdictOf(pair)).toMatchObject({ verdict: 'ship', variant: 'bold' })
    expect(codesOf(pair)).toEqual(['better', 'guardrail'])
  })

  test('keeps the control when all treatments are worse, or when the run ends with nothing found', () => {
    expect(verdictOf(of(variantWith({ primary: effect(-0.1, 0.001) })))).toMatchObject({
      verdict: 'keep-control',
    })
    const unclear = of(variantWith({ primary: effect(0.01, 0.6) }))
    expect(verdictOf(unclear)).toMatchObject({ verdict: 'keep-running', daysLeft: 14 })
    expect(verdictOf({ ...unclear, days: 28 })).toMatchObject({ verdict: 'keep-control' })
    expect(codesOf({ ...unclear, days: 28 })).toEqual(['nothing-found'])
  })

  test('reads an inverse metric the other way round', () => {
    expect(verdictOf({ inverse: true })).toMatchObject({ verdict: 'keep-control' })
    const lower = of(variantWith({ primary: effect(-0.1, 0.001) }))
    expect(verdictOf({ ...lower, inverse: true })).toMatchObject({ verdict: 'ship' })
  })

  test('asks the minimum of conversions of the control alone when fewer are better', () => {
    const rare = { ...of(variantWith({ primary: effect(-0.98, 1e-9), conversions: 10 })), inverse: true }
    expect(verdictOf(rare)).toMatchObject({ verdict: 'ship', variant: 'bold' })
    expect(verdictOf({ ...rare, controlConversions: 99 })).toMatchObject({
      verdict: 'keep-running',
      reasons: [{ code: 'too-few-conversions', text: 'The control needs 100 conversions.' }],
    })
  })

  test('does not ship what may lose more than the threshold, nor what has no answer', () => {
    expect(verdictOf(of(variantWith({ loss: 0.01 })))).toMatchObject({ verdict: 'keep-running' })
    expect(verdictOf(of(variantWith({ primary: { error: 'an arm has no visitors' } })))).toMatchObject({
      verdict: 'keep-running',
    })
  })
})
