import { describe, expect, test } from 'vitest'
import { documentWith, experimentWith, NEXT } from './builders.ts'
import { parseExperiments } from './document.ts'
import type { Draft } from './draft.ts'
import { lifecycleOf } from './lifecycle.ts'
import type { ExperimentRecord } from './record.ts'

const by = { sub: 'ada', name: 'Ada' }
const NOW = Date.parse(NEXT.at)
const signature = (at: string) => ({ by, at })
const draft = (reviewedAt: string | null): Draft => ({
  id: 'hero-copy',
  revision: 3,
  definition: { slot: 'home.hero' },
  created: signature(NEXT.at),
  updated: signature(NEXT.at),
  review: reviewedAt === null ? null : { requested: signature(reviewedAt), approved: null },
})
const record = (changes: Partial<ExperimentRecord> = {}): ExperimentRecord => ({
  id: 'hero-copy',
  publishedRevision: 3,
  startedAt: '2026-11-01T00:00:00.000Z',
  stoppedAt: '2026-11-10T00:00:00.000Z',
  seeds: [],
  epochs: [],
  conclusion: null,
  ...changes,
})
const concluded = (kind: 'shipped' | 'rolled-back') =>
  record({ conclusion: { kind, variant: 'bold', at: '2026-11-11T00:00:00.000Z', by, version: 2 } })
const live = (changes: object) => {
  const [found = null] = parseExperiments(documentWith([experimentWith(changes as Record<string, unknown>)]))
    .document.experiments
  return found
}
const stateOf = (known: Partial<Parameters<typeof lifecycleOf>[0]>) =>
  lifecycleOf({ draft: null, record: null, live: null, now: NOW, ...known })

describe('lifecycleOf', () => {
  test('what is live says it, by its status and the clock, whatever else is known', () => {
    const known = { draft: draft('2026-11-12T00:00:00Z'), record: concluded('shipped') }
    const schedule = { start: '2026-11-20T00:00:00Z', end: '2026-11-22T00:00:00Z' }
    expect(stateOf({ ...known, live: live({}) })).toBe('running')
    expect(stateOf({ ...known, live: live({ status: 'paused' }) })).toBe('paused')
    expect(stateOf({ ...known, live: live({ status: 'scheduled' }) })).toBe('scheduled')
    expect(stateOf({ live: live({ status: 'scheduled', schedule }) })).toBe('running')
    expect(stateOf({ live: live({ schedule }), now: Date.parse('2026-11-23T00:00:00Z') })).toBe('stopped')
  })

  test('a draft is a draft, until its review is asked for', () => {
    expect(stateOf({})).toBe('draft')
    expect(stateOf({ draft: draft(null) })).toBe('draft')
    expect(stateOf({ draft: draft(NEXT.at) })).toBe('review')
  })

  test('what has ended is stopped, or as it was concluded, also when it is no longer in the documents', () => {
    for (const ended of [live({ status: 'ended' }), null]) {
      expect(stateOf({ live: ended, record: record() })).toBe('stopped')
      expect(stateOf({ live: ended, record: concluded('shipped') })).toBe('shipped')
      expect(stateOf({ live: ended, record: concluded('rolled-back') })).toBe('rolled-back')
    }
    expect(stateOf({ live: live({ status: 'ended' }) })).toBe('stopped')
    expect(stateOf({ record: record({ startedAt: null, stoppedAt: null }) })).toBe('draft')
  })

  test('the review of what ran is over; one that was asked for since is not', () => {
    const before = draft('2026-11-05T00:00:00Z')
    const since = draft('2026-11-12T00:00:00Z')
    expect(stateOf({ draft: before, record: record() })).toBe('stopped')
    expect(stateOf({ draft: before, record: concluded('shipped') })).toBe('shipped')
    expect(stateOf({ draft: since, record: concluded('shipped') })).toBe('review')
  })
})
