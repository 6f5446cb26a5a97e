import { expect, test } from 'vitest'
import { lintGoals } from './lint-goals.ts'

const GOALS = ['purchase', 'signup', 'refund']
const told = (definition: Parameters<typeof lintGoals>[0]) =>
  lintGoals({ goals: GOALS, ...definition }).map(({ pointer, message }) => `${pointer} ${message}`)

test('guardrails among the goals, and directions of any of them, are in order', () => {
  expect(told({})).toEqual([])
  expect(told({ guardrails: ['signup', 'refund'], lowerIsBetter: ['purchase', 'refund'] })).toEqual([])
})

test('the goal that decides cannot be a guardrail', () => {
  expect(told({ guardrails: ['purchase'] })).toEqual([
    '/guardrails/0 purchase is the goal that decides: a guardrail is one of the others',
  ])
})

test('what is named and not measured is told by its place', () => {
  expect(told({ guardrails: ['signup', 'chargeback'] })).toEqual([
    '/guardrails/1 chargeback is not among the goals: add it there, or take it out here',
  ])
  expect(told({ lowerIsBetter: ['chargeback'] })).toEqual([
    '/lowerIsBetter/0 chargeback is not among the goals: add it there, or take it out here',
  ])
})

test('without goals orders decide', () => {
  expect(lintGoals({ lowerIsBetter: ['purchase'] })).toEqual([])
  expect(lintGoals({ guardrails: ['purchase'] })).toHaveLength(1)
})
