import { describe, expect, test } from 'vitest'
import { experimentWith, liveWith } from '../builders.ts'
import { CONTENT, GERMAN, otherWith, rampOf, TEXT, tellBoth, told } from './lint-for-test.ts'

type Raw = Readonly<Record<string, unknown>>

describe('lint of an experiment', () => {
  test.each<[string, Raw, string]>([
    ['a slot that the site does not have', { slot: 'home.hreo' }, 'error unknown-slot /experiments/0/slot'],
    [
      'a variant that nobody gets',
      {
        variants: [
          { key: 'control', ratio: 1 },
          { key: 'bold', ratio: 0 },
        ],
      },
      'warning ratio-zero /experiments/0/variants/1/ratio',
    ],
    ['coverage of nobody', { coverage: 0 }, 'warning coverage-zero /experiments/0/coverage'],
    [
      'ratios that leave visitors out',
      {
        variants: [
          { key: 'control', ratio: 0.4995 },
          { key: 'bold', ratio: 0.5 },
        ],
      },
      'warning ratios-incomplete /experiments/0/variants',
    ],
    [
      'an end that has passed',
      { schedule: { end: '2026-11-20T00:00:00Z' } },
      'warning schedule-over /experiments/0/schedule/end',
    ],
    ['a start that is missing', { status: 'scheduled' }, 'warning never-starts /experiments/0/schedule'],
    [
      'a ramp that falls',
      { coverage: 0.1, schedule: rampOf(0.5, 0.4, 0.6) },
      'warning ramp-lowers-coverage /experiments/0/schedule/ramp/1/coverage',
    ],
    [
      'a ramp that begins below',
      { schedule: rampOf(0.5) },
      'warning ramp-lowers-coverage /experiments/0/schedule/ramp/0/coverage',
    ],
    [
      'a visitor forced into nothing',
      { forced: { 'a/b': 'bold', c: 'blod' } },
      'error forced-unknown-variant /experiments/0/forced/c',
    ],
    [
      'a definition of many bytes',
      { audience: { attribute: 'city', in: Array.from({ length: 40 }, (_, index) => `Holm ${index}`) } },
      'warning large-experiment /experiments/0',
    ],
  ])('tells %s', (_, changes, finding) => {
    expect(tellBoth(changes).filter((each) => !each.includes('-content '))).toEqual([finding])
  })

  test.each<[string, Raw]>([
    ['a ramp that rises, from nobody', { coverage: 0, schedule: rampOf(0.1, 0.5, 1) }],
    [
      'a fall behind a hold',
      {
        coverage: 0,
        schedule: {
          ramp: [
            { at: '2026-12-01T00:00:00Z', coverage: 0.5, hold: true },
            { at: '2026-12-02T00:00:00Z', coverage: 0.1 },
          ],
        },
      },
    ],
    [
      'anything in what has ended',
      { status: 'ended', slot: 'home.hreo', coverage: 0, forced: { c: 'blod' } },
    ],
  ])('says nothing against %s', (_, changes) => {
    expect(tellBoth(changes)).toEqual([])
  })

  test('places are those in the document as it stands, broken pieces included', () => {
    const documents = liveWith([{ id: 'x' }, experimentWith({ coverage: 0 }), otherWith()], {}, CONTENT)
    expect(told(documents)).toContain('warning coverage-zero /experiments/1/coverage')
  })

  test('a broken piece is an error with its place, and errors come first', () => {
    const documents = liveWith([experimentWith({ coverage: 0 }), otherWith({ variants: [] })], {}, CONTENT)
    expect(told(documents)).toEqual([
      'error invalid /experiments/1/variants',
      'error invalid /experiments/1/variants',
      'warning coverage-zero /experiments/0/coverage',
    ])
  })
})

describe('lint of slots and holdouts', () => {
  const rules = (slot: string, list: readonly Raw[]) => {
    const entries = list.map((_, index) => [`${slot}/1/${index}`, TEXT])
    const documents = liveWith(
      [],
      { slots: { [slot]: { revision: 1, rules: list } } },
      Object.fromEntries(entries),
    )
    return told(documents)
  }
  test('a slot that the site does not have is an error, a rule behind one for everybody a warning', () => {
    expect(rules('home.hreo', [{}])).toContain('error unknown-slot /slots/home.hreo')
    expect(rules('home.hero', [{ audience: GERMAN }, { audience: {} }, {}])).toEqual([
      'warning unreachable-rule /slots/home.hero/rules/1',
    ])
  })
  test('a holdout of everybody is told', () => {
    expect(tellBoth({}, {}, { holdout: { coverage: 1, seed: 'h' } })).toEqual([
      'warning holdout-of-all /holdout/coverage',
    ])
    expect(tellBoth({}, {}, { groups: { page: { holdout: { coverage: 1, seed: 'h' } } } })).toEqual([
      'warning holdout-of-all /groups/page/holdout/coverage',
    ])
  })
})
