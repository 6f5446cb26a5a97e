import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentWith, experimentWith } from './builders.ts'
import { describeChanges } from './describe-changes.ts'

type Raw = Readonly<Record<string, unknown>>
const live = (experiments: readonly Raw[], changes: Raw = {}, content: unknown = {}) => ({
  experiments: documentWith(experiments, changes),
  content,
})
const told = (before: ReturnType<typeof live>, after: ReturnType<typeof live>) =>
  describeChanges(before, after).map(({ kind, subject, pointer }) => `${kind} ${subject} ${pointer}`)

describe('describeChanges', () => {
  test('finds nothing where nothing but version, time and order changed, or a default was written out', () => {
    const before = live([experimentWith({ id: 'a' }), experimentWith({ id: 'b' })])
    const after = live([experimentWith({ id: 'b', coverage: 1, hash: 2 }), experimentWith({ id: 'a' })], {
      version: 9,
      updatedAt: 'later',
    })
    expect(describeChanges(before, after)).toEqual([])
  })

  test('names fields of an experiment, with places in the documents as they stand', () => {
    const before = live([{ broken: true }, experimentWith({ owner: 'Ada' })])
    const after = live([experimentWith({ owner: 'Bo', coverage: 0.5 })])
    expect(describeChanges(before, after)).toContainEqual({
      kind: 'changed',
      subject: 'experiments/hero-copy',
      pointer: '/experiments/0/coverage',
      before: 1,
      after: 0.5,
    })
    expect(told(before, after)).toEqual([
      'changed experiments/hero-copy /experiments/0/owner',
      'changed experiments/hero-copy /experiments/0/coverage',
      'removed experiments/ /experiments/0',
    ])
  })

  test('covers slots, segments, groups, flags, the holdout and fields that nobody knows', () => {
    const before = live([], {
      slots: { 'a.b': { revision: 1, rules: [{}] } },
      holdout: { coverage: 0.1, seed: 'h' },
      note: 'by hand',
    })
    const after = live([], {
      slots: { 'a.b': { revision: 2, rules: [{}] } },
      segments: { dach: {} },
      groups: { page: { holdout: { coverage: 0.1, seed: 'g' } } },
      flags: [{ key: 'f', enabled: true }],
      note: 'by another hand',
    })
    expect(told(before, after)).toEqual([
      'changed note /note',
      'added groups/page /groups/page',
      'added segments/dach /segments/dach',
      'changed slots/a.b /slots/a.b/revision',
      'added flags/f /flags/0',
      'removed holdout /holdout',
    ])
  })

  test('a piece that is broken is compared as it stands', () => {
    const before = live([experimentWith()])
    const after = live([experimentWith({ variants: 'none' })])
    expect(told(before, after)).toEqual(['changed experiments/hero-copy /experiments/0/variants'])
    expect(told(after, after)).toEqual([])
  })

  test('of two pieces of one name each has a subject of its own', () => {
    const before = live([experimentWith()])
    const after = live([
      experimentWith({ variants: [] }),
      experimentWith(),
      experimentWith({ coverage: 0.1 }),
    ])
    expect(told(before, after)).toEqual([
      'added experiments/hero-copy#2 /experiments/0',
      'added experiments/hero-copy#3 /experiments/2',
    ])
  })

  test('content is told by key and language', () => {
    const before = live([], {}, { 'a.b/1/0': { en: { text: 'Old', more: 1 }, de: 'Alt' }, gone: 1 })
    const after = live([], {}, { 'a.b/1/0': { en: { text: 'New', more: 2 }, fr: 'Nouveau' }, 'x/1/bold': {} })
    expect(told(before, after)).toEqual([
      'changed content/a.b/1/0 /a.b~11~10/en',
      'added content/a.b/1/0 /a.b~11~10/fr',
      'removed content/a.b/1/0 /a.b~11~10/de',
      'added content/x/1/bold /x~11~1bold',
      'removed content/gone /gone',
    ])
  })

  test('tells what came of a document that cannot be read', () => {
    const before = live([experimentWith()])
    const after = { experiments: 'oops', content: null }
    expect(describeChanges(before, after).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(
      expect.arrayContaining(['added experiments', 'removed experiments/hero-copy', 'added content']),
    )
  })

  test('says nothing only if nothing differs, whatever the documents, and never throws', () => {
    const documents = fc.record({
      experiments: fc.oneof(
        fc.anything(),
        fc.record({
          schema: fc.constant(1),
          experiments: fc.array(fc.oneof(fc.anything(), fc.constant(experimentWith()))),
        }),
      ),
      content: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
    })
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        expect(describeChanges(before, before)).toEqual([])
        const changes = describeChanges(before, after)
        for (const { kind, before: earlier, after: later } of changes)
          expect([earlier !== undefined, later !== undefined]).toEqual([kind !== 'added', kind !== 'removed'])
      }),
      { numRuns: 300 },
    )
  })
})
