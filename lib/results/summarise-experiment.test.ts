import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DecisionSettings } from '#lib/publish/decision-settings'
import type { Frame } from './frame-experiment.ts'
import { summariseExperiment } from './summarise-experiment.ts'
import { CLEAR, EQUAL, HALF, resultsOf } from './testing/results-of.ts'
import { epochOf } from './testing/sums-for-test.ts'
import { vitalsAround } from './testing/vitals-for-test.ts'

const DAY = 86_400_000
const FRAME: Frame = {
  id: 'hero-copy',
  state: 'running',
  tag: 'abcd',
  keys: ['control', 'bold'],
  goals: ['purchase', 'signup'],
  guardrails: [],
  lowerIsBetter: [],
  ratiosOf: new Map([[1, HALF]]),
  startedAt: '2026-11-01T00:00:00Z',
  stoppedAt: null,
}

const summaryOf = (epoch: typeof CLEAR, vitals: Parameters<typeof summariseExperiment>[1]['vitals'] = null) =>
  summariseExperiment(FRAME, {
    totals: { epochs: [epoch], firstDate: '2026-11-01' },
    vitals,
    settings: v.parse(DecisionSettings, {}),
    now: Date.parse('2026-11-01T00:00:00Z') + 14 * DAY,
  })

test('one line never disagrees with the results page', () => {
  for (const epoch of [CLEAR, EQUAL]) {
    const summary = summaryOf(epoch)
    const { verdict, variants } = resultsOf({ epochs: [epoch] })
    expect(summary.decision).toBe(verdict.decision)
    expect(summary.daysLeft).toBe(verdict.daysLeft ?? null)
    expect(summary.lead?.lift).toBe(variants[1]?.lift)
    expect(summary.lead?.interval).toEqual(variants[1]?.interval)
    expect(summary.visitors).toBe(20_000)
  }
})

test('the leader is the treatment with the highest lift, and the one to ship where there is one', () => {
  const keys = ['control', 'bold', 'calm']
  const frame = { ...FRAME, keys, ratiosOf: new Map() }
  const totals = {
    epochs: [epochOf(1, { control: [900, 90], bold: [900, 80], calm: [900, 95] })],
    firstDate: '2026-11-01',
  }
  const given = {
    totals,
    vitals: null,
    settings: v.parse(DecisionSettings, {}),
    now: Date.parse('2026-11-03'),
  }
  expect(summariseExperiment(frame, given).lead).toMatchObject({ variant: 'calm', index: 2 })
})

test('nobody counted is nothing to compare, and no error', () => {
  const summary = summaryOf(epochOf(1, {}))
  expect(summary).toMatchObject({ visitors: 0, lead: null, guardrails: 'unknown', decision: 'keep-running' })
})

test('a slower variant is harm, an equal one is fine, and speed that was not read is neither', () => {
  expect(summaryOf(EQUAL, vitalsAround({ control: 1_000, bold: 2_000 })).guardrails).toBe('harmed')
  expect(summaryOf(EQUAL, vitalsAround({ control: 1_000, bold: 1_000 })).guardrails).toBe('fine')
  expect(summaryOf(EQUAL).guardrails).toBe('unknown')
})
