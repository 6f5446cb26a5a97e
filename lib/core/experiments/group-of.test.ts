import { expect, test } from 'vitest'
import { attentionOf, groupOf, type Standing } from './group-of.ts'

const running = (changes: Partial<Standing> = {}): Standing => ({
  state: 'running',
  verdict: 'keep-running',
  isHarmed: false,
  visitors: 1_000,
  days: 10,
  startHasPassed: false,
  ...changes,
})

test('what is running as it should needs nobody', () => {
  expect(attentionOf(running())).toBeNull()
  expect(attentionOf(running({ verdict: null, visitors: null }))).toBeNull()
  expect(groupOf('running', null)).toBe('running')
})

test('a broken split outweighs everything that was measured by it', () => {
  expect(attentionOf(running({ verdict: 'stop-broken', isHarmed: true }))).toBe('broken')
})

test('harm is told before a winner', () => {
  expect(attentionOf(running({ verdict: 'ship', isHarmed: true }))).toBe('harmed')
  expect(attentionOf(running({ verdict: 'ship' }))).toBe('ship')
})

test('nobody counted is worth a look after a day, not before', () => {
  expect(attentionOf(running({ visitors: 0, days: 0.9 }))).toBeNull()
  expect(attentionOf(running({ visitors: 0, days: 1 }))).toBe('no-visitors')
})

test('a test that runs for months is stale', () => {
  expect(attentionOf(running({ days: 59.9 }))).toBeNull()
  expect(attentionOf(running({ days: 60 }))).toBe('stale')
})

test('what has ended or is paused needs no verdict', () => {
  for (const state of ['paused', 'stopped', 'shipped', 'rolled-back'] as const)
    expect(attentionOf(running({ state, verdict: 'ship', isHarmed: true }))).toBeNull()
  expect(groupOf('paused', null)).toBe('running')
  expect(groupOf('rolled-back', null)).toBe('decided')
})

test('an approval that is asked for, and a start that has passed, need somebody', () => {
  expect(groupOf('review', attentionOf(running({ state: 'review' })))).toBe('needs-you')
  expect(attentionOf(running({ state: 'draft', startHasPassed: true }))).toBe('start-passed')
  expect(groupOf('draft', attentionOf(running({ state: 'draft' })))).toBe('draft')
})
