import { expect, test } from 'vitest'
import { documentWith, experimentWith, NEXT } from './builders.ts'
import { parseExperiments } from './document.ts'
import type { Draft } from './draft.ts'
import { draftFromLive } from './draft-from-live.ts'
import { hasUnpublishedEdits } from './has-unpublished-edits.ts'
import type { ExperimentRecord } from './record.ts'

const parse = (changes: Readonly<Record<string, unknown>> = {}) =>
  parseExperiments(documentWith([experimentWith(changes)])).document.experiments[0]!
const live = parse()
const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...draftFromLive(live, {}, NEXT.at),
  revision: 4,
  ...changes,
})
const record = (publishedRevision: number | null): ExperimentRecord => ({
  id: 'hero-copy',
  publishedRevision,
  startedAt: NEXT.at,
  stoppedAt: null,
  seeds: [],
  epochs: [],
  conclusion: null,
})

test('a draft that was published, and is still live, has none', () => {
  expect(hasUnpublishedEdits(draft(), record(4), live)).toBe(false)
  const sparse = draft({ definition: { slot: 'home.hero', variants: live.variants } })
  expect(hasUnpublishedEdits(sparse, record(4), live)).toBe(false)
})

test('one that was edited since, or never published, has some', () => {
  expect(hasUnpublishedEdits(draft(), record(3), live)).toBe(true)
  expect(hasUnpublishedEdits(draft(), record(null), live)).toBe(true)
  expect(hasUnpublishedEdits(draft(), null, null)).toBe(true)
})

test('one whose experiment was changed by another way has some; prose is no such change', () => {
  expect(hasUnpublishedEdits(draft(), record(4), parse({ coverage: 0.5 }))).toBe(true)
  expect(
    hasUnpublishedEdits(draft(), record(4), parse({ audience: { attribute: 'country', in: ['DE'] } })),
  ).toBe(true)
  const described = draft({ definition: { ...draft().definition, notes: 'Because', goals: ['purchase'] } })
  expect(hasUnpublishedEdits(described, record(4), live)).toBe(false)
})

test('there is nothing to publish without a draft, in one that nobody edited, and in what has ended', () => {
  expect(hasUnpublishedEdits(null, null, live)).toBe(false)
  expect(hasUnpublishedEdits(draft({ revision: 0 }), null, live)).toBe(false)
  expect(hasUnpublishedEdits(draft(), record(4), parse({ status: 'ended', coverage: 0.5 }))).toBe(false)
})
