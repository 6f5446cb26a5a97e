import { describe, expect, test } from 'vitest'
import { documentWith, experimentWith } from './builders.ts'
import { diff } from './diff.ts'
import { parseExperiments } from './document.ts'

type Raw = Readonly<Record<string, unknown>>
const parse = (experiments: readonly Raw[], changes: Raw = {}) =>
  parseExperiments(documentWith(experiments, changes)).document

describe('diff', () => {
  test('finds nothing where nothing but version, time and order changed', () => {
    const before = parse([experimentWith({ id: 'a' }), experimentWith({ id: 'b' })])
    const after = parse([experimentWith({ id: 'b' }), experimentWith({ id: 'a' })], {
      version: 9,
      updatedAt: 'later',
    })
    expect(diff(before, after)).toEqual([])
  })

  test('names experiments that came and went', () => {
    const changes = diff(parse([experimentWith({ id: 'gone' })]), parse([experimentWith({ id: 'new' })]))
    expect(changes).toMatchObject([
      { kind: 'added', subject: 'experiments/new', pointer: '/experiments/0', after: { id: 'new' } },
      { kind: 'removed', subject: 'experiments/gone', pointer: '/experiments/0', before: { id: 'gone' } },
    ])
  })

  test('names each field that changed, with both values and its place in the later document', () => {
    const variants = [
      { key: 'control', ratio: 0.2 },
      { key: 'bold', ratio: 0.8 },
    ]
    const before = parse([experimentWith({ audience: { attribute: 'country', in: ['DE'] } })])
    const after = parse([
      experimentWith({ id: 'a' }),
      experimentWith({ variants, status: 'paused', coverage: 0.5 }),
    ])
    expect(diff(before, after).filter(({ subject }) => subject === 'experiments/hero-copy')).toEqual(
      expect.arrayContaining([
        {
          kind: 'changed',
          subject: 'experiments/hero-copy',
          pointer: '/experiments/1/status',
          before: 'running',
          after: 'paused',
        },
        {
          kind: 'changed',
          subject: 'experiments/hero-copy',
          pointer: '/experiments/1/variants/0/ratio',
          before: 0.5,
          after: 0.2,
        },
        {
          kind: 'changed',
          subject: 'experiments/hero-copy',
          pointer: '/experiments/1/variants/1/ratio',
          before: 0.5,
          after: 0.8,
        },
        {
          kind: 'changed',
          subject: 'experiments/hero-copy',
          pointer: '/experiments/1/coverage',
          before: 1,
          after: 0.5,
        },
        {
          kind: 'removed',
          subject: 'experiments/hero-copy',
          pointer: '/experiments/1/audience',
          before: { attribute: 'country', in: ['DE'] },
        },
      ]),
    )
  })

  test('covers slots, segments, flags and the holdout', () => {
    const before = parse([], {
      slots: { 'a.b': { revision: 1, rules: [{}] } },
      holdout: { coverage: 0.1, seed: 'h' },
    })
    const after = parse([], {
      slots: { 'a.b': { revision: 2, rules: [{}] } },
      segments: { dach: {} },
      flags: [{ key: 'f', enabled: true }],
    })
    expect(diff(before, after).map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      'added /segments/dach',
      'changed /slots/a.b/revision',
      'added /flags/0',
      'removed /holdout',
    ])
  })
})
