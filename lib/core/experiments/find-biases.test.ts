import { describe, expect, test } from 'vitest'
import { experimentWith, liveWith, NEXT, variantsWith } from './builders.ts'
import { findBiases } from './find-biases.ts'

type Raw = Readonly<Record<string, unknown>>
const NOW = Date.parse(NEXT.at)
const german = { attribute: 'country', in: ['DE'] }
const slots = (revision: number, rules: readonly Raw[] = [{}]) => ({ 'home.hero': { revision, rules } })
const content = {
  'hero-copy/1/bold': { en: 'Bold' },
  'hero-copy/2/bold': { en: 'Bolder' },
  'hero-copy/3/bold': { en: 'Bold' },
  'home.hero/1/0': { en: 'Own' },
  'home.hero/2/0': { en: 'Other' },
  'home.hero/3/0': { en: 'Own' },
}
const live = (experiment: Raw = {}, document: Raw = {}, contents: Raw = content) =>
  liveWith([experimentWith(experiment)], { slots: slots(1), ...document }, contents)
const codes = (before: ReturnType<typeof live>, after: ReturnType<typeof live>) =>
  findBiases(before, after, NOW).map(({ code }) => code)

describe('findBiases', () => {
  test.each<[string, string, Raw, Raw, Raw?, Raw?]>([
    [
      'ratios',
      'ratios-changed',
      {},
      {
        variants: [
          { key: 'control', ratio: 0.2 },
          { key: 'bold', ratio: 0.8 },
        ],
      },
    ],
    ['lower coverage', 'coverage-lowered', { coverage: 0.5 }, { coverage: 0.4 }],
    [
      'lower coverage by a ramp',
      'coverage-lowered',
      { coverage: 0.5 },
      { coverage: 0.5, schedule: { ramp: [{ at: '2026-11-20T00:00:00Z', coverage: 0.4 }] } },
    ],
    ['another audience', 'audience-changed', {}, { audience: german }],
    [
      'another definition of a segment',
      'audience-changed',
      { audience: { segment: 'inner' } },
      { audience: { segment: 'inner' } },
      { segments: { inner: { all: [{ segment: 'outer' }] }, outer: german } },
      { segments: { inner: { all: [{ segment: 'outer' }] }, outer: {} } },
    ],
    ['another variant', 'variants-changed', {}, { variants: variantsWith(0.5, 0.5) }],
    [
      'another order of variants',
      'variants-changed',
      {},
      {
        variants: [
          { key: 'bold', ratio: 0.5 },
          { key: 'control', ratio: 0.5 },
        ],
      },
    ],
    ['another version of the hash', 'variants-changed', {}, { hash: 1 }],
    ['a group', 'group-changed', {}, { group: { id: 'page', range: [0, 0.5] } }],
    [
      'another range of a group',
      'group-changed',
      { group: { id: 'page', range: [0, 0.5] } },
      { group: { id: 'page', range: [0, 1] } },
    ],
    ['a holdout of all', 'holdout-changed', {}, {}, {}, { holdout: { coverage: 0.1, seed: 'h' } }],
    [
      "a holdout of the experiment's group",
      'holdout-changed',
      { group: { id: 'page', range: [0, 0.5] } },
      { group: { id: 'page', range: [0, 0.5] } },
      {},
      { groups: { page: { holdout: { coverage: 0.1, seed: 'h' } } } },
    ],
    ['other content of a treatment', 'content-changed', {}, { revision: 2 }],
    [
      'other rules of the slot',
      'control-content-changed',
      {},
      {},
      {},
      { slots: slots(1, [{ audience: german }, {}]) },
    ],
    ['other content of the slot', 'control-content-changed', {}, {}, {}, { slots: slots(2) }],
    ['a slot that shows its declared default', 'control-content-changed', {}, {}, {}, { slots: {} }],
  ])('names %s: %s', (_, code, before, after, documentBefore = {}, documentAfter = {}) => {
    expect(codes(live(before, documentBefore), live(after, documentAfter))).toEqual([code])
  })

  test('names another prerequisite', () => {
    const child = (variants: readonly string[]) =>
      liveWith([
        experimentWith({ id: 'p', slot: 'a.b' }),
        experimentWith({ requires: { experiment: 'p', variants } }),
      ])
    expect(codes(child(['bold']), child(['control', 'bold']))).toEqual(['prerequisite-changed'])
    expect(codes(child(['control', 'bold']), child(['bold', 'control']))).toEqual([])
  })

  test('a move to another slot is other content, and another control', () => {
    expect(codes(live(), live({ slot: 'a.b' }))).toEqual(['content-changed', 'control-content-changed'])
  })

  test.each<[string, Raw, Raw, Raw?]>([
    ['more coverage', { coverage: 0.4 }, { coverage: 0.5 }],
    ['a later end', {}, { schedule: { end: '2030-01-01T00:00:00Z' } }],
    [
      'a ramp that has not begun',
      {},
      { schedule: { ramp: [{ at: '2030-01-01T00:00:00Z', coverage: 0.1 }] } },
    ],
    ['a pause', {}, { status: 'paused' }],
    ['a stop, with whatever else', {}, { status: 'ended', coverage: 0.1 }],
    ['a restart, with whatever else', {}, { seed: 'new', coverage: 0.1, audience: german }],
    ['what has not begun', { status: 'scheduled' }, { status: 'scheduled', coverage: 0.1 }],
    ['forced visitors', {}, { forced: { 'visitor-1': 'bold' } }],
    ['a new revision that shows the same', {}, { revision: 3 }, { slots: slots(3) }],
    [
      'the same audience in other words',
      { audience: { all: [{ attribute: 'country', in: ['DE', 'AT'] }, german] } },
      { audience: { all: [german, { in: ['AT', 'DE'], attribute: 'country' }] } },
    ],
    ['a holdout of another group', {}, {}, { groups: { page: { holdout: { coverage: 0.1, seed: 'h' } } } }],
  ])('finds none in %s', (_, before, after, document = {}) => {
    expect(codes(live(before), live(after, document))).toEqual([])
  })

  test('what is paused has visitors too, and what is gone has none', () => {
    const paused = live({ status: 'paused' })
    expect(codes(paused, live({ status: 'paused', audience: german }))).toEqual(['audience-changed'])
    expect(codes(live(), liveWith([]))).toEqual([])
  })

  test('says what changes in words', () => {
    const after = live({
      coverage: 0.5,
      variants: [
        { key: 'control', ratio: 0.2 },
        { key: 'bold', ratio: 0.8 },
      ],
    })
    const [ratios, coverage] = findBiases(live(), after, NOW)
    expect(ratios).toMatchObject({
      experiment: 'hero-copy',
      message: expect.stringContaining('bold from 50\u00a0% to 80\u00a0%'),
    })
    expect(coverage?.message).toContain('from 100\u00a0% to 50\u00a0%')
  })
})
