import { describe, expect, test } from 'vitest'
import type { EditorSlot } from '#lib/drafts/editor-view'
import { toPlanQuestion } from './plan-question.ts'

const slot: EditorSlot = {
  name: 'home.hero',
  title: 'Home hero',
  description: '',
  samplePath: '/',
  languages: ['en'],
  requiredLanguages: ['en'],
  fields: [],
  control: {},
  rules: 1,
  experiments: [],
  baseline: { pageShare: 0.5, visitors: 1_000, reached: { purchase: 40 } },
}
const site = {
  goals: [{ key: 'purchase', label: 'Orders', perVisitor: 0.03 }],
  decision: { alpha: 0.05, minimumDays: 7, minimumLift: 0.05, minimumConversions: 50 },
}
const reach = { visitorsPerDay: 2_000 }

describe('what the calculator is asked', () => {
  test('counts those of the audience who see the page and enter, in their part of the group', () => {
    const group = { id: 'home', range: [0, 0.5] as [number, number] }
    const question = toPlanQuestion({ slot: 'home.hero', coverage: 0.5, group }, slot, site, reach)
    expect(question).toMatchObject({ visitorsPerDay: 250, rate: 0.04, basis: 'slot', arms: 2, effect: 0.05 })
  })

  test('takes the lift from the hypothesis', () => {
    const hypothesis = 'Because a, we expect b for c to raise orders by at least 12 %.'
    expect(toPlanQuestion({ slot: 'home.hero', hypothesis }, slot, site, reach)?.effect).toBe(0.12)
  })

  test('takes the rate of the whole site where too few have seen the slot, and none that nobody knows', () => {
    const fresh = { ...slot, baseline: { ...slot.baseline, visitors: 20 } }
    expect(toPlanQuestion({ slot: 'home.hero' }, fresh, site, reach)).toMatchObject({
      rate: 0.03,
      basis: 'site',
    })
    expect(toPlanQuestion({ slot: 'home.hero', goals: ['unheard-of'] }, fresh, site, reach)).toBeNull()
    expect(toPlanQuestion({ slot: 'home.hero' }, slot, site, null)).toBeNull()
  })

  test('takes the rate of the site for a goal that no experiment on the slot has looked at', () => {
    const goals = [...site.goals, { key: 'newsletter', label: 'Newsletter', perVisitor: 0.2 }]
    const question = toPlanQuestion(
      { slot: 'home.hero', goals: ['newsletter', 'purchase'], lowerIsBetter: ['newsletter'] },
      slot,
      { ...site, goals },
      reach,
    )
    expect(question).toMatchObject({ rate: 0.2, basis: 'site', goal: 'Newsletter', direction: 'lower' })
  })
})
