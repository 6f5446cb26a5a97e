import { describe, expect, test } from 'vitest'
import { experimentWith, liveWith } from '../builders.ts'
import { lint } from '../lint.ts'
import { CONTENT, GERMAN, NOW, otherWith, SITE, TEXT, tellBoth, told } from './lint-for-test.ts'

describe('lint of audiences', () => {
  const unsafe = { attribute: 'path', matches: '^(a|a)*$' }

  test('an unsafe pattern is told wherever it stands', () => {
    const documents = liveWith(
      [
        experimentWith({ audience: { all: [GERMAN, { none: [unsafe] }] } }),
        otherWith({ audience: { segment: 's' } }),
      ],
      {
        segments: { s: { any: [unsafe] } },
        slots: { 'home.hero': { revision: 1, rules: [{ audience: unsafe }, {}] } },
        flags: [{ key: 'f', enabled: true, audience: unsafe }],
      },
      { ...CONTENT, 'home.hero/1/0': TEXT, 'home.hero/1/1': TEXT },
    )
    expect(told(documents)).toEqual([
      'error unsafe-pattern /segments/s/any/0/matches',
      'error unsafe-pattern /slots/home.hero/rules/0/audience/matches',
      'error unsafe-pattern /experiments/0/audience/all/1/none/0/matches',
      'error unsafe-pattern /flags/0/audience/matches',
    ])
    expect(lint(documents, SITE, NOW)[0]?.message).toContain('too many ways')
  })

  test('a pattern is analysed once, wherever it stands', () => {
    const asked: string[] = []
    const findUnsafe = (pattern: string) => {
      asked.push(pattern)
      return null
    }
    lint(
      liveWith([experimentWith({ audience: unsafe }), otherWith({ audience: unsafe })]),
      { ...SITE, findUnsafe },
      NOW,
    )
    expect(asked).toEqual([unsafe.matches])
  })

  test.each([
    { any: [] },
    { attribute: 'country', in: [] },
    { all: [GERMAN, { any: [] }] },
    { any: [{ any: [] }, { attribute: 'city', in: [] }] },
    { none: [GERMAN, {}] },
    { segment: 'nobody' },
    { segment: 'outer' },
  ])('nobody can be in %j', (audience) => {
    const segments = { nobody: { any: [] }, outer: { all: [{ segment: 'nobody' }] } }
    const findings = tellBoth({ audience }, {}, { segments })
    expect(findings).toContain('warning empty-audience /experiments/0/audience')
    expect(findings).toContain('warning empty-audience /segments/nobody')
  })

  test.each([
    {},
    { all: [] },
    { none: [] },
    { any: [{ any: [] }, GERMAN] },
    { attribute: 'country', notIn: [] },
  ])('somebody can be in %j', (audience) => {
    expect(tellBoth({ audience })).toEqual([])
  })

  test('held-out visitors are nobody to an experiment, and to anything else while there is no holdout', () => {
    const heldOut = { all: [{ attribute: 'heldOut', in: [true] }, GERMAN] }
    const documents = (members: object) =>
      liveWith(
        [experimentWith({ audience: heldOut }), otherWith({})],
        { slots: { 'home.hero': { revision: 1, rules: [{ audience: heldOut }, {}] } }, ...members },
        { ...CONTENT, 'home.hero/1/0': TEXT, 'home.hero/1/1': TEXT },
      )
    expect(told(documents({ holdout: { coverage: 0.1, seed: 'h' } }))).toEqual([
      'warning empty-audience /experiments/0/audience',
    ])
    expect(told(documents({}))).toEqual([
      'warning empty-audience /slots/home.hero/rules/0/audience',
      'warning empty-audience /experiments/0/audience',
    ])
  })
})
