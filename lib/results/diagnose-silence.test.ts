import { expect, test } from 'vitest'
import type { KnownExperiment } from '#lib/drafts/load-experiment'
import { diagnoseSilence } from './diagnose-silence.ts'
import { resultsOf } from './testing/results-of.ts'

type Source = Parameters<typeof diagnoseSilence>[0]

const LIVE = {
  coverage: 1,
  slot: 'home.hero',
  variants: [
    { key: 'control', ratio: 0.5 },
    { key: 'bold', ratio: 0.5 },
  ],
} as KnownExperiment['live']

const diagnose = (
  live: KnownExperiment['live'],
  traffic: Source['counted']['traffic'],
  state = 'running',
) => {
  const view = { ...resultsOf({ epochs: [] }), state: state as 'running' }
  const source = {
    known: { live },
    frame: { startedAt: null, goals: ['purchase'] },
    counted: { traffic },
  } as unknown as Source
  return diagnoseSilence(source, view)
}

test('what is missing first stands first, and what follows from it waits', () => {
  const checks = diagnose(LIVE, { bots: null, unidentified: null })
  expect(checks[0]).toMatchObject({ code: 'traffic', state: 'failed', fix: expect.any(String) })
  expect(checks.find(({ code }) => code === 'seen')).toMatchObject({ state: 'waiting' })
  expect(checks.filter(({ state }) => state === 'failed')).toHaveLength(1)
  expect(checks.slice(-3).map(({ code, state }) => [code, state])).toEqual([
    ['published', 'passed'],
    ['running', 'passed'],
    ['split', 'passed'],
  ])
})

test.each([
  ['nobody published it', null, { bots: 0.1, unidentified: 0.1 }, 'draft', 'published'],
  ['it is paused', LIVE, { bots: 0.1, unidentified: 0.1 }, 'paused', 'running'],
  ['nobody consents', LIVE, { bots: 0.1, unidentified: 1 }, 'running', 'consent'],
  ['nobody sees the slot', LIVE, { bots: 0.1, unidentified: 0.1 }, 'running', 'seen'],
] as const)('when %s, that is said', (_, live, traffic, state, code) => {
  expect(diagnose(live, traffic, state)[0]).toMatchObject({ code, state: 'failed' })
})
