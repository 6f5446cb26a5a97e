import { expect, test } from 'vitest'
import type { Attention } from '#lib/core/experiments/group-of'
import type { Summary } from '#lib/results/summarise-experiment'
import { describeRow, tellUnread } from './row-words.ts'

const SUMMARY: Summary = {
  visitors: 4_000,
  days: 12.6,
  decision: 'keep-running',
  reason: 'undecided',
  daysLeft: 6,
  lead: { variant: 'bold', index: 1, lift: 0.04, interval: [-0.01, 0.09], direction: 'higher' },
  guardrails: 'fine',
}
const ROW = {
  state: 'running',
  attention: null as Attention | null,
  summary: SUMMARY as Summary | null,
  variants: [
    { key: 'control', ratio: 0.5 },
    { key: 'bold', ratio: 0.5 },
  ],
  winner: null,
  start: null,
  end: null,
} as const

test('a running experiment says how long it still takes, and an early one that it is early', () => {
  expect(describeRow(ROW)).toMatchObject({ headline: 'Collecting', detail: '6 days left' })
  const early = { ...SUMMARY, reason: 'too-early', daysLeft: 1 }
  expect(describeRow({ ...ROW, summary: early })).toMatchObject({
    headline: 'Too early to call',
    detail: 'One day left',
  })
  expect(describeRow({ ...ROW, summary: null })).toMatchObject({ headline: 'Running', detail: null })
})

test('a lift is read once the rule may be, and never where the data cannot be trusted', () => {
  const unread = (reason: string) => tellUnread({ reason })
  expect(['undecided', 'better', 'nothing-found', 'guardrail'].map(unread)).toEqual([null, null, null, null])
  expect(new Set(['too-early', 'too-few-conversions'].map(unread))).toEqual(new Set(['too early to be read']))
  expect(new Set(['sample-ratio', 'mixed-variants'].map(unread))).toEqual(new Set(['not to be trusted']))
})

test('a verdict names the variant by its letter', () => {
  expect(describeRow({ ...ROW, attention: 'ship' })).toMatchObject({ headline: 'B is better', tone: 'gain' })
  expect(describeRow({ ...ROW, state: 'shipped', winner: 'bold' }).headline).toBe('B shipped')
})

test('a variant that is gone is named by its key', () => {
  expect(describeRow({ ...ROW, state: 'shipped', winner: 'gone' }).headline).toBe('gone shipped')
})

test('nothing found is told apart from a control that is better', () => {
  const nothing = { ...SUMMARY, reason: 'nothing-found' }
  expect(describeRow({ ...ROW, attention: 'keep-control', summary: nothing }).headline).toBe(
    'No difference that matters',
  )
  expect(describeRow({ ...ROW, attention: 'keep-control' }).headline).toBe('A is better')
})

test('what is broken says how', () => {
  const broken = { ...SUMMARY, reason: 'sample-ratio' }
  expect(describeRow({ ...ROW, attention: 'broken', summary: broken }).detail).toMatch(/planned ratios/)
})
