import { describe, expect, test } from 'vitest'
import { experimentWith, liveWith } from '../builders.ts'
import { lint } from '../lint.ts'
import { CONTENT, groupAt, NOW, otherWith, SITE, tellBoth } from './lint-for-test.ts'

type Raw = Readonly<Record<string, unknown>>

describe('lint of prerequisites', () => {
  const requires = { experiment: 'hero-copy', variants: ['bold'] }
  test.each<[string, Raw, Raw]>([
    ['has ended', { status: 'ended' }, { requires }],
    ['has ended by its schedule', { schedule: { end: '2026-11-20T00:00:00Z' } }, { requires }],
    ['is paused', { status: 'paused' }, { requires }],
    ['is excluded by a group', { group: groupAt(0, 0.5) }, { requires, group: groupAt(0.5, 1) }],
    ['is asked for no variant', {}, { requires: { ...requires, variants: [] } }],
  ])('nobody can meet one that %s', (_, parent, child) => {
    expect(tellBoth(parent, child)).toContain('error prerequisite-unmet /experiments/1/requires')
  })

  test('one that can be met is in order', () => {
    expect(tellBoth({}, { requires })).toEqual([])
    expect(tellBoth({ group: groupAt(0, 0.5) }, { requires, group: groupAt(0.2, 1) })).not.toContain(
      'error prerequisite-unmet /experiments/1/requires',
    )
    expect(tellBoth({ status: 'ended' }, { requires, status: 'ended' })).toEqual([])
  })
})

describe('lint of experiments that meet', () => {
  test('ranges of one group must not overlap; touching is no overlap, nor are other groups', () => {
    const overlap = 'error overlapping-ranges /experiments/1/group/range'
    expect(tellBoth({ group: groupAt(0, 0.5) }, { group: groupAt(0.4, 1) })).toEqual([overlap])
    expect(tellBoth({ group: groupAt(0, 0.5) }, { group: groupAt(0.5, 1) })).toEqual([])
    expect(tellBoth({ group: groupAt(0, 0.5) }, { group: { ...groupAt(0.4, 1), id: 'elsewhere' } })).toEqual(
      [],
    )
    expect(tellBoth({ group: groupAt(0, 0.5), status: 'ended' }, { group: groupAt(0.4, 1) })).toEqual([])
  })

  test('a group keeps devices apart, and so not the users of experiments that go by user', () => {
    const [first, second] = [{ group: groupAt(0, 0.5) }, { group: groupAt(0.5, 1) }]
    const told = 'warning group-by-device /experiments/1/group'
    expect(tellBoth({ ...first, unit: 'user' }, second)).toEqual([told])
    expect(tellBoth(first, { ...second, unit: 'user' })).toEqual([told])
    expect(tellBoth({ ...first, unit: 'user' }, { ...second, unit: 'user' })).toEqual([told])
    expect(tellBoth({ unit: 'user' }, second)).toEqual([])
    expect(tellBoth({ group: { ...groupAt(0, 0.5), id: 'elsewhere' }, unit: 'user' }, second)).toEqual([])
    const mixed = [experimentWith({ ...first, unit: 'user' }), otherWith(second)]
    const [finding] = lint(liveWith(mixed, {}, CONTENT), SITE, NOW)
    expect(finding?.message).toContain(
      'hero-copy goes by user: whoever signs in on two devices may be in both',
    )
  })

  test('of two on one slot only the first is seen, unless a group or time keeps them apart', () => {
    const slot = 'home.hero'
    const contended = 'warning slot-contended /experiments/1/slot'
    const until = { schedule: { end: '2026-12-01T00:00:00Z' } }
    const from = { status: 'scheduled', schedule: { start: '2026-12-01T00:00:00Z' } }
    expect(tellBoth({}, { slot })).toEqual([contended])
    expect(tellBoth({ status: 'paused' }, { slot })).toEqual([contended])
    expect(tellBoth({ group: groupAt(0, 0.5) }, { slot })).toEqual([contended])
    expect(tellBoth({ group: groupAt(0, 0.5) }, { slot, group: groupAt(0.5, 1) })).toEqual([])
    expect(tellBoth(until, { slot, ...from })).toEqual([])
    expect(tellBoth({}, { slot, ...from })).toEqual([contended])
    const [finding] = lint(liveWith([experimentWith(), otherWith({ slot })], {}, CONTENT), SITE, NOW)
    expect(finding?.message).toContain('only hero-copy is seen')
  })

  test('a shared seed makes one decide the other', () => {
    const shared = 'warning shared-seed /experiments/1/seed'
    expect(tellBoth({}, { seed: 'hero-copy-1' })).toEqual([shared])
    expect(tellBoth({}, { seed: 'hero-copy-1', hash: 1 })).toEqual([])
    expect(tellBoth({}, {}, { holdout: { coverage: 0.1, seed: 'other-1' } })).toEqual([shared])
    expect(tellBoth({}, {}, { groups: { page: { holdout: { coverage: 0.1, seed: 'other-1' } } } })).toEqual([
      shared,
    ])
  })
})
