import { describe, expect, test } from 'vitest'
import { type Assignment, assign, isCounted } from './assign.ts'
import { compiledWith, experimentWith, factsWith, optionsWith, variantsWith, visitors } from './builders.ts'
import { bucket } from './hash.ts'

type Raw = Readonly<Record<string, unknown>>
const ALL_BOLD = {
  variants: [
    { key: 'control', ratio: 0 },
    { key: 'bold', ratio: 1 },
  ],
}
const NOBODY = { attribute: 'country', equals: 'XX' }

/** The assignment of `hero-copy`, which by default takes everybody into `bold`. */
function decided(changes: Raw, options = optionsWith(), documentChanges: Raw = {}): Assignment {
  const compiled = compiledWith([experimentWith({ ...ALL_BOLD, ...changes })], documentChanges)
  const [assignment] = assign(compiled, factsWith(), options)
  if (!assignment) throw new Error('There is one experiment')
  return assignment
}
const stickyIn = (variant: string, changes: Raw = {}) =>
  optionsWith({ sticky: new Map([['hero-copy', { variant, tag: tagOf(changes) }]]) })
const tagOf = (changes: Raw) =>
  compiledWith([experimentWith({ ...ALL_BOLD, ...changes })]).experiments[0]?.tag ?? ''
const overriding = (variant: string) => optionsWith({ overrides: new Map([['hero-copy', variant]]) })
const EVERYBODY_HELD_OUT = { holdout: { coverage: 1, seed: 'h' } }

describe('assign', () => {
  test.each([
    ['bucketed', {}, true, 'bold'],
    ['forced', { forced: { 'visitor-1': 'control' } }, true, 'control'],
    ['not-in-audience', { audience: NOBODY }, false, 'control'],
    ['not-in-coverage', { coverage: 0 }, false, 'control'],
    ['paused', { status: 'paused' }, false, 'control'],
    ['ended', { status: 'ended' }, false, 'control'],
    ['ended', { schedule: { end: '2026-11-21T11:00:00Z' } }, false, 'control'],
    ['scheduled', { schedule: { start: '2026-11-21T13:00:00Z' } }, false, 'control'],
    ['bucketed', { status: 'scheduled', schedule: { start: '2026-11-21T11:00:00Z' } }, true, 'bold'],
    [
      'not-in-coverage',
      { schedule: { ramp: [{ at: '2026-11-21T11:00:00Z', coverage: 0 }] } },
      false,
      'control',
    ],
  ])('%s: %j', (reason, changes, included, variant) => {
    expect(decided(changes)).toEqual({ experiment: 'hero-copy', variant, included, reason })
  })

  test('not-in-group and bucketed part the visitors of a group at its range', () => {
    const place = bucket('__homepage', 'visitor-1', 2)
    const inRange = (from: number, to: number) =>
      decided({ group: { id: 'homepage', range: [from, to] } }).reason
    expect(inRange(place, 1)).toBe('bucketed')
    expect(inRange(0, place)).toBe('not-in-group')
  })

  test('holdout members are in nothing', () => {
    expect(decided({}, optionsWith(), EVERYBODY_HELD_OUT)).toMatchObject({
      reason: 'holdout',
      included: false,
    })
  })

  test("members of a group's holdout are in nothing of the group, whatever its range and the cookie say", () => {
    const groups = { homepage: { holdout: { coverage: 1, seed: 'g' } } }
    const of = (id: string, options = optionsWith()) =>
      decided({ group: { id, range: [0, 0.0001] } }, options, { groups })
    expect(of('homepage')).toMatchObject({ reason: 'holdout', included: false })
    expect(of('homepage', stickyIn('bold')).reason).toBe('holdout')
    expect(of('elsewhere').reason).toBe('not-in-group')
    expect(decided({}, optionsWith(), { groups }).reason).toBe('bucketed')
    expect(of('homepage', overriding('bold')).reason).toBe('override')
  })

  test('an override wins over forced, holdout, group, sticky, audience and coverage', () => {
    const changes = { forced: { 'visitor-1': 'control' }, audience: NOBODY, coverage: 0 }
    expect(decided(changes, overriding('bold'), EVERYBODY_HELD_OUT)).toMatchObject({
      reason: 'override',
      variant: 'bold',
    })
  })

  test('an override does not start what does not run, and one that names no variant is nothing', () => {
    expect(decided({ status: 'paused' }, overriding('bold')).reason).toBe('paused')
    expect(decided({}, overriding('nowhere')).reason).toBe('bucketed')
    expect(decided({ forced: { 'visitor-1': 'nowhere' } }).reason).toBe('bucketed')
  })

  test('forced wins over holdout and sticky', () => {
    const forced = { forced: { 'visitor-1': 'bold' } }
    expect(decided(forced, stickyIn('control'), EVERYBODY_HELD_OUT)).toMatchObject({
      reason: 'forced',
      variant: 'bold',
    })
  })

  test('a sticky visitor stays when ratios, coverage, audience and prerequisite change', () => {
    for (const changes of [{}, { coverage: 0 }, { audience: NOBODY }])
      expect(decided(changes, stickyIn('control'))).toMatchObject({
        reason: 'sticky',
        variant: 'control',
        included: true,
      })
    const compiled = compiledWith([
      experimentWith({ id: 'nav', coverage: 0 }),
      experimentWith({ requires: { experiment: 'nav', variants: ['bold'] } }),
    ])
    expect(assign(compiled, factsWith(), stickyIn('bold'))).toMatchObject([
      {},
      { reason: 'sticky', variant: 'bold' },
    ])
  })

  test('a sticky entry counts for nothing under another seed, and when its variant is gone', () => {
    expect(decided({ seed: 'restarted' }, stickyIn('control'))).toMatchObject({
      reason: 'bucketed',
      variant: 'bold',
    })
    expect(decided({}, stickyIn('gone'))).toMatchObject({ reason: 'bucketed', variant: 'bold' })
  })

  test('a sticky visitor leaves for the holdout, and when the exclusion group no longer holds them', () => {
    expect(decided({}, stickyIn('bold'), EVERYBODY_HELD_OUT).reason).toBe('holdout')
    const place = bucket('__homepage', 'visitor-1', 2)
    expect(decided({ group: { id: 'homepage', range: [0, place] } }, stickyIn('bold')).reason).toBe(
      'not-in-group',
    )
  })

  test('a prerequisite asks for inclusion in one of the variants of another experiment', () => {
    const reasonAfter = (parent: Raw, variants: readonly string[]) => {
      const child = experimentWith({ id: 'a-child', ...ALL_BOLD, requires: { experiment: 'nav', variants } })
      const compiled = compiledWith([child, experimentWith({ id: 'nav', ...ALL_BOLD, ...parent })])
      return assign(compiled, factsWith(), optionsWith()).map(
        ({ experiment, reason }) => `${experiment} ${reason}`,
      )
    }
    expect(reasonAfter({}, ['bold'])).toEqual(['nav bucketed', 'a-child bucketed'])
    expect(reasonAfter({}, ['control'])).toEqual(['nav bucketed', 'a-child prerequisite'])
    expect(reasonAfter({ coverage: 0 }, ['control'])).toEqual(['nav not-in-coverage', 'a-child prerequisite'])
    expect(reasonAfter({ status: 'paused' }, ['control', 'bold'])).toEqual([
      'nav paused',
      'a-child prerequisite',
    ])
  })

  test('gives imported experiments the buckets of hash version 1', () => {
    const ratios = variantsWith(0.5, 0.5)
    const compiled = compiledWith([experimentWith({ hash: 1, seed: 'old', variants: ratios })])
    for (const visitor of visitors(200)) {
      const expected = bucket('old', visitor, 1) < 0.5 ? 'control' : 'v1'
      expect(assign(compiled, factsWith({ visitor }), optionsWith())[0]?.variant).toBe(expected)
    }
  })
})

describe('isCounted', () => {
  test('counts what chance decided, and nothing that a person chose', () => {
    expect([decided({}), decided({}, stickyIn('bold'))].map(isCounted)).toEqual([true, true])
    const chosen = [
      decided({}, overriding('bold')),
      decided({ forced: { 'visitor-1': 'bold' } }),
      decided({ coverage: 0 }),
    ]
    expect(chosen.map(isCounted)).toEqual([false, false, false])
  })
})

describe('an experiment by user', () => {
  const byUser = compiledWith([
    experimentWith({ unit: 'user' }),
    experimentWith({ id: 'by-visitor', seed: 'v' }),
  ])
  const variantsOf = (visitor: string, options: Partial<Parameters<typeof optionsWith>[0]> = {}) =>
    assign(byUser, factsWith({ visitor }), optionsWith(options)).map(({ variant }) => variant)

  test('goes by the account where there is one, and by the visitor elsewhere; others always go by the visitor', () => {
    const devices = visitors(60)
    const own = devices.map((visitor) => variantsOf(visitor))
    const signedIn = devices.map((visitor) => variantsOf(visitor, { user: 'u_ada' }))
    expect(new Set(signedIn.map(([, hero]) => hero)).size).toBe(1)
    expect(new Set(own.map(([, hero]) => hero)).size).toBe(2)
    expect(signedIn.map(([other]) => other)).toEqual(own.map(([other]) => other))
  })

  test('keeps what the device has been given, unless that was to another user', () => {
    const account = variantsOf('visitor-1', { user: 'u_ada' })[1] ?? ''
    const variant = account === 'bold' ? 'control' : 'bold'
    const tag = byUser.byId.get('hero-copy')?.stickyTag ?? ''
    const sticky = new Map([['hero-copy', { variant, tag }]])
    expect(variantsOf('visitor-1', { user: 'u_ada', sticky })[1]).toBe(variant)
    expect(variantsOf('visitor-1', { user: 'u_ada', sticky, isOtherUser: true })[1]).toBe(account)
  })
})
