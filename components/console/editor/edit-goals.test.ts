import { describe, expect, test } from 'vitest'
import type { DraftDefinition } from '#lib/core/experiments/draft'
import { parseHypothesis } from '#lib/core/experiments/hypothesis'
import { goalRows, withDirection, withRole } from './edit-goals.ts'

const SENTENCE = 'Because a, we expect b for c to raise orders by at least 5 %.'
const definition: DraftDefinition = {
  slot: 'home.hero',
  hypothesis: SENTENCE,
  goals: ['purchase', 'add-to-cart', 'refund'],
  guardrails: ['refund'],
  lowerIsBetter: ['refund'],
}

describe('the goals of an experiment', () => {
  test('each has a role and a direction, the one that decides first', () => {
    expect(goalRows(definition)).toEqual([
      { key: 'purchase', role: 'primary', direction: 'raise' },
      { key: 'add-to-cart', role: 'secondary', direction: 'raise' },
      { key: 'refund', role: 'guardrail', direction: 'lower' },
    ])
    expect(goalRows({})).toEqual([{ key: 'purchase', role: 'primary', direction: 'raise' }])
  })

  test('a goal that decides is no guardrail, and the one before it is looked at beside it', () => {
    const next = withRole(definition, 'refund', 'primary', 'Refund')
    expect(next).toMatchObject({ goals: ['refund', 'purchase', 'add-to-cart'], lowerIsBetter: ['refund'] })
    expect(goalRows(next)[1]).toEqual({ key: 'purchase', role: 'secondary', direction: 'raise' })
    expect(withRole(definition, 'purchase', 'primary').goals).toEqual(definition.goals)
    expect(next).not.toHaveProperty('guardrails')
  })

  test('a goal that is taken out leaves nothing behind, and the one that decides stays', () => {
    const next = withRole(definition, 'refund', null)
    expect(next.goals).toEqual(['purchase', 'add-to-cart'])
    expect(next).not.toHaveProperty('guardrails')
    expect(next).not.toHaveProperty('lowerIsBetter')
    expect(withRole(definition, 'purchase', null)).toBe(definition)
  })

  test('a new goal comes last', () => {
    expect(withRole(definition, 'newsletter', 'guardrail')).toMatchObject({
      goals: ['purchase', 'add-to-cart', 'refund', 'newsletter'],
      guardrails: ['refund', 'newsletter'],
    })
  })
})

describe('the direction of the goal that decides', () => {
  const sentenceOf = (next: DraftDefinition) => parseHypothesis(next.hypothesis ?? '')

  test('is that of the hypothesis, whichever of both is changed', () => {
    const lower = withDirection(definition, 'purchase', 'lower')
    expect(lower.lowerIsBetter).toEqual(['purchase', 'refund'])
    expect(sentenceOf(lower)?.direction).toBe('lower')
    expect(withDirection(lower, 'purchase', 'raise')).toEqual(definition)
  })

  test('comes with the goal: where fewer are better, the hypothesis expects fewer', () => {
    const next = withRole(definition, 'refund', 'primary', 'Refund')
    expect(sentenceOf(next)).toMatchObject({ direction: 'lower', goal: 'refund', because: 'a' })
  })

  test('leaves a hypothesis in one’s own words alone', () => {
    const free = { ...definition, hypothesis: 'We will see.' }
    expect(withDirection(free, 'purchase', 'lower').hypothesis).toBe('We will see.')
    expect(withDirection({ slot: 'home.hero' }, 'purchase', 'lower')).not.toHaveProperty('hypothesis')
  })
})
