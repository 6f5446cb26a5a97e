import { expect, test } from 'vitest'
import type { Draft, DraftDefinition } from '#lib/core/experiments/draft'
import { frameExperiment } from './frame-experiment.ts'

const SIGNATURE = { by: { sub: 'u1', name: 'Mara' }, at: '2026-11-01T00:00:00Z' }
const frameOf = (members: Partial<DraftDefinition>) => {
  const definition = { slot: 'home.hero', ...members }
  const draft: Draft = {
    id: 'a',
    revision: 1,
    definition,
    created: SIGNATURE,
    updated: SIGNATURE,
    review: null,
  }
  return frameExperiment({ id: 'a', draft, live: null, record: null }, 0)
}

test('goals keep their roles and directions; orders are looked at whatever was named', () => {
  const members = { goals: ['signup', 'refund'], guardrails: ['refund'], lowerIsBetter: ['signup', 'refund'] }
  expect(frameOf(members)).toMatchObject({
    goals: ['signup', 'refund', 'purchase'],
    guardrails: ['refund'],
    lowerIsBetter: ['signup', 'refund'],
  })
  expect(frameOf({})).toMatchObject({ goals: ['purchase'], guardrails: [], lowerIsBetter: [] })
})

test('a draft half done cannot make the deciding goal a guardrail, nor guard what is not measured', () => {
  const frame = frameOf({ goals: ['signup'], guardrails: ['signup', 'gone'], lowerIsBetter: ['gone'] })
  expect(frame).toMatchObject({ guardrails: [], lowerIsBetter: [] })
})
