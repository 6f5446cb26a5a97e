import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentWith, experimentWith, variantsWith } from './builders.ts'
import { compile } from './compile.ts'
import { parseExperiments } from './document.ts'

const parseWith = (changes: Readonly<Record<string, unknown>>, experiments = [experimentWith()]) =>
  parseExperiments(documentWith(experiments, changes))
const idsOf = (value: unknown) => parseExperiments(value).document.experiments.map(({ id }) => id)
const pointersOf = (value: unknown) => parseExperiments(value).faults.map(({ pointer }) => pointer)

/** A document that uses every feature. */
const WHOLE = {
  schema: 1,
  version: 42,
  updatedAt: '2026-11-21T10:00:00Z',
  holdout: { coverage: 0.02, seed: 'h1' },
  segments: { dach: { any: [{ attribute: 'country', in: ['DE', 'AT', 'CH'] }] } },
  slots: { 'home.hero': { revision: 7, rules: [{ audience: { attribute: 'country', in: ['DE'] } }, {}] } },
  experiments: [
    experimentWith({ id: 'nav', slot: 'site.nav' }),
    experimentWith({
      hash: 2,
      revision: 1,
      unit: 'visitor',
      coverage: 1,
      audience: { all: [{ segment: 'dach' }, { attribute: 'device', in: ['mobile'] }] },
      group: { id: 'homepage', range: [0, 0.5] },
      requires: { experiment: 'nav', variants: ['bold'] },
      forced: { 'visitor-1': 'bold' },
      schedule: {
        start: '2026-11-21T10:00:00Z',
        end: '2026-12-21T10:00:00+01:00',
        ramp: [{ at: '2026-11-22T10:00:00Z', coverage: 0.1, hold: true }],
      },
    }),
  ],
  flags: [{ key: 'new-checkout', enabled: true, coverage: 0.25, seed: 'nc1', audience: {} }],
}

describe('parseExperiments', () => {
  test('reads a document that uses everything, and finds no fault', () => {
    const { document, faults } = parseExperiments(WHOLE)
    expect(faults).toEqual([])
    expect(document).toMatchObject(WHOLE)
  })

  test('fills in what an experiment may leave out', () => {
    const [experiment] = parseWith({}).document.experiments
    expect(experiment).toMatchObject({ hash: 2, unit: 'visitor', coverage: 1, revision: 1 })
    expect(parseExperiments({ schema: 1 }).document).toMatchObject({
      version: 0,
      experiments: [],
      flags: [],
      slots: {},
    })
  })

  test('tolerates fields that it does not know', () => {
    const { faults, document } = parseWith({ note: 'x' }, [experimentWith({ owner: 'Ada' })])
    expect(faults).toEqual([])
    expect(document.experiments).toHaveLength(1)
  })

  test.each([
    ['an unknown status', { status: 'draft' }, '/status'],
    ['a capital letter in the id', { id: 'Hero' }, '/id'],
    ['an underscore in the id', { id: 'hero_copy' }, '/id'],
    ['an id of 65 characters', { id: 'a'.repeat(65) }, '/id'],
    ['a slot without a dot', { slot: 'hero' }, '/slot'],
    ['a third hash version', { hash: 3 }, '/hash'],
    ['a coverage above 1', { coverage: 1.1 }, '/coverage'],
    ['a revision that is no whole number', { revision: 1.5 }, '/revision'],
    ['one variant', { variants: variantsWith(1) }, '/variants'],
    ['eleven variants', { variants: variantsWith(...Array<number>(11).fill(1 / 11)) }, '/variants'],
    ['ratios that sum to 1.01', { variants: variantsWith(0.5, 0.51) }, '/variants'],
    ['a negative ratio', { variants: variantsWith(-0.5, 1.5) }, '/variants/0/ratio'],
    [
      'two variants of one key',
      {
        variants: [
          { key: 'a', ratio: 0.5 },
          { key: 'a', ratio: 0.5 },
        ],
      },
      '/variants',
    ],
    ['an empty group range', { group: { id: 'g', range: [0.5, 0.5] } }, '/group/range'],
    ['a local time', { schedule: { start: '2026-11-21T10:00:00' } }, '/schedule/start'],
    ['a date that is none', { schedule: { end: '2026-99-99T10:00:00Z' } }, '/schedule/end'],
    [
      'an end before its start',
      { schedule: { start: '2026-12-01T00:00:00Z', end: '2026-11-01T00:00:00Z' } },
      '/schedule',
    ],
    [
      'an operator that is none',
      { audience: { all: [{ attribute: 'country', is: 'DE' }] } },
      '/audience/all/0/is',
    ],
    ['an unknown segment', { audience: { segment: 'nowhere' } }, ''],
    ['a prerequisite that is missing', { requires: { experiment: 'x', variants: ['b'] } }, ''],
    ['a prerequisite of itself', { requires: { experiment: 'hero-copy', variants: ['bold'] } }, '/requires'],
  ])('drops an experiment with %s, says where, and keeps the others', (_, changes, pointer) => {
    const broken = documentWith([
      experimentWith({ id: 'first' }),
      experimentWith(changes),
      experimentWith({ id: 'last' }),
    ])
    expect(idsOf(broken)).toEqual(['first', 'last'])
    expect(pointersOf(broken)).toContain(`/experiments/1${pointer}`)
  })

  test('says in words what a name, a seed or an attribute must be, and never prints an expression', () => {
    const audience = { attribute: 'shoeSize', equals: 4 }
    const wrong = { id: 'Hero', slot: 'home', seed: '', audience, variants: [{ key: 'A b', ratio: 1 }, {}] }
    const { faults } = parseWith({ experiments: [{ ...experimentWith(), ...wrong }] })
    expect(faults.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/experiments\/0\/id Small letters/),
        expect.stringMatching(/^\/experiments\/0\/slot A page and a place/),
        expect.stringMatching(/^\/experiments\/0\/seed Not 1 to 128/),
        expect.stringMatching(/\/audience\/attribute No attribute/),
        '/experiments/0/variants/1/key Give `key`',
      ]),
    )
    for (const { message } of faults) expect(message).not.toMatch(/\/\^|Expected/)
  })

  test('accepts ratios that sum to 1 within a thousandth', () => {
    expect(parseWith({}, [experimentWith({ variants: variantsWith(0.333, 0.333, 0.333) })]).faults).toEqual(
      [],
    )
  })

  test('of two experiments with one id keeps the first', () => {
    const twice = documentWith([experimentWith({ revision: 1 }), experimentWith({ revision: 2 })])
    expect(parseExperiments(twice).document.experiments).toMatchObject([{ revision: 1 }])
    expect(pointersOf(twice)).toEqual(['/experiments/1'])
  })

  test('drops every experiment of a circle of prerequisites, and what depends on it', () => {
    const requiring = (id: string, experiment: string) =>
      experimentWith({ id, requires: { experiment, variants: ['bold'] } })
    const circle = documentWith([
      requiring('a', 'b'),
      requiring('b', 'a'),
      requiring('c', 'a'),
      experimentWith({ id: 'd' }),
      requiring('e', 'd'),
    ])
    expect(idsOf(circle)).toEqual(['d', 'e'])
    expect(pointersOf(circle)).toEqual([
      '/experiments/0/requires',
      '/experiments/1/requires',
      '/experiments/2/requires',
    ])
  })

  test('drops what refers to a broken segment, and keeps what does not', () => {
    const { document, faults } = parseWith(
      {
        segments: { bad: { segment: 'bad' }, worse: { attribute: 'nose', equals: 1 }, good: {} },
        slots: { 'home.hero': { revision: 1, rules: [{ audience: { segment: 'bad' } }, {}] } },
        flags: [{ key: 'f', enabled: true, audience: { none: [{ segment: 'worse' }] } }],
      },
      [
        experimentWith({ audience: { any: [{ segment: 'bad' }] } }),
        experimentWith({ id: 'ok', audience: { segment: 'good' } }),
      ],
    )
    expect(Object.keys(document.segments)).toEqual(['good'])
    expect([document.slots, document.flags, document.experiments.map(({ id }) => id)]).toEqual([
      {},
      [],
      ['ok'],
    ])
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/experiments/0',
      '/flags/0',
      '/segments/bad',
      '/segments/worse/attribute',
      '/slots/home.hero',
    ])
  })

  test('drops a slot whose last rule is not for everybody, or whose revision is that of the default', () => {
    const slots = {
      'a.b': { revision: 1, rules: [{ audience: { attribute: 'country', in: ['DE'] } }] },
      'a.c': { revision: 1, rules: [] },
      'a.d': { revision: 0, rules: [{}] },
      'a.e': { revision: 2, rules: [{}] },
      plain: { revision: 2, rules: [{}] },
    }
    const { document, faults } = parseWith({ slots })
    expect(Object.keys(document.slots)).toEqual(['a.e'])
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/slots/a.b/rules',
      '/slots/a.c/rules',
      '/slots/a.d/revision',
      '/slots/plain',
    ])
  })

  test('escapes keys in pointers as RFC 6901 asks', () => {
    expect(parseWith({ segments: { 'a/b~c': {} } }).faults).toMatchObject([{ pointer: '/segments/a~1b~0c' }])
  })

  test('names a fault of the head and keeps the rest', () => {
    const { document, faults } = parseWith({ version: 'new', holdout: { coverage: 2, seed: 'h' } })
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/version', '/holdout/coverage'])
    expect(document).toMatchObject({ version: 0, holdout: null, experiments: [{ id: 'hero-copy' }] })
  })

  test.each([undefined, null, 1, 'text', [], {}, { schema: 2 }, { schema: '1' }])(
    'refuses %j as a whole',
    (value) => {
      expect(pointersOf(value)).toEqual(['/schema'])
      expect(idsOf(value)).toEqual([])
    },
  )

  test('takes names from the prototype for what they are: names', () => {
    const hostile = JSON.parse(
      '{"schema":1,"__proto__":{"experiments":[1]},"segments":{"__proto__":{},"constructor":{}},"slots":{"__proto__":{"rules":[{}]}},"experiments":[{"__proto__":{"id":"x"}}]}',
    )
    const { document, faults } = parseExperiments(hostile)
    expect(Object.keys(document.segments)).toEqual(['constructor'])
    expect(faults.map(({ pointer }) => pointer)).toContain('/segments/__proto__')
    expect(document.experiments).toEqual([])
    expect(() => compile(document)).not.toThrow()
  })

  test('survives nesting that would exhaust the stack', () => {
    const deep = JSON.parse(`${'{"all":['.repeat(50_000)}{}${']}'.repeat(50_000)}`)
    const { document, faults } = parseWith({ segments: { deep } }, [
      experimentWith({ audience: deep }),
      experimentWith({ id: 'ok' }),
    ])
    expect(document.experiments.map(({ id }) => id)).toEqual(['ok'])
    expect(faults).toMatchObject([{ message: 'Nested too deeply' }, { message: 'Nested too deeply' }])
  })

  test('survives a chain of a thousand segments and an audience of fifty thousand parts', () => {
    const chain = Array.from({ length: 1000 }, (_, i) => [`s${i}`, i === 0 ? {} : { segment: `s${i - 1}` }])
    const wide = { all: Array.from({ length: 50_000 }, () => ({})) }
    const { document } = parseWith({ segments: { ...Object.fromEntries(chain), wide } })
    expect(Object.keys(document.segments)).toHaveLength(17)
    expect(() => compile(document)).not.toThrow()
  })

  test('never throws, whatever the value, and what it returns compiles', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
        const { document, faults } = parseExperiments(value)
        expect(faults.length).toBeGreaterThan(0)
        expect(() => compile(document)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })

  test('never throws, whatever stands in place of a part, and what it returns compiles', () => {
    const part = fc.constantFrom(
      'holdout',
      'segments',
      'slots',
      'experiments',
      'flags',
      'version',
      'updatedAt',
    )
    fc.assert(
      fc.property(part, fc.oneof(fc.anything(), fc.array(fc.anything()), fc.jsonValue()), (name, value) => {
        const { document } = parseExperiments({ ...WHOLE, [name]: value })
        expect(() => compile(document)).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
  })

  test('whatever stands in place of a field of one experiment, the others stay', () => {
    const field = fc.constantFrom(...Object.keys(WHOLE.experiments[1] ?? {}), '__proto__')
    fc.assert(
      fc.property(field, fc.oneof(fc.anything(), fc.jsonValue()), (name, value) => {
        const broken = { ...experimentWith(), ...Object.fromEntries([[name, value]]) }
        const ids = idsOf(
          documentWith([experimentWith({ id: 'first' }), broken, experimentWith({ id: 'last' })]),
        )
        expect(ids).toContain('first')
        expect(ids.at(-1)).toBe('last')
      }),
      { numRuns: 1_000 },
    )
  })
})
