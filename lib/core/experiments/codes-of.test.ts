import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { compiledWith, experimentWith, factsWith, optionsWith, variantsWith } from './builders.ts'
import { codeFor } from './code.ts'
import { codesOf } from './codes-of.ts'
import { countPages } from './count-pages.ts'
import { resolveCode } from './resolve-code.ts'

const us = { key: 'us', revision: 1 }
const eu = { key: 'eu', revision: 2 }
const hero = { 'home.hero': { revision: 7, rules: [{ audience: { attribute: 'country', in: ['DE'] } }, {}] } }

describe('codesOf', () => {
  test('begins with the plain page of the first market, and lists every page once', () => {
    const { codes, complete, tooLong } = codesOf(
      compiledWith([experimentWith({ coverage: 0.5 })], { slots: hero }),
      ['home.hero'],
      [us, eu],
    )
    expect(codes.slice(0, 5)).toEqual([
      'us_1~home.hero_7_1',
      'us_1~home.hero_7_0',
      'us_1~hero-copy_1_control_7_1',
      'us_1~hero-copy_1_control_7_0',
      'us_1~hero-copy_1_bold',
    ])
    expect(codes.slice(5)).toEqual(codes.slice(0, 5).map((code) => code.replace('us_1', 'eu_2')))
    expect([complete, tooLong]).toEqual([true, false])
  })

  test('has no page for a slot itself, nor for what stands behind, when an experiment includes everybody', () => {
    const experiments = [
      experimentWith({ id: 'a', coverage: 0.5 }),
      experimentWith({ id: 'b' }),
      experimentWith({ id: 'c' }),
    ]
    expect(codesOf(compiledWith(experiments), ['home.hero'], [us]).codes).toEqual([
      'us_1~a_1_control_0_0',
      'us_1~a_1_bold',
      'us_1~b_1_control_0_0',
      'us_1~b_1_bold',
    ])
  })

  test.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['covers a part', { coverage: 0.99 }],
    ['has an audience', { audience: { attribute: 'country', in: ['DE'] } }],
    ['is in a group', { group: { id: 'page', range: [0, 1] } }],
    ['has a prerequisite', { requires: { experiment: 'nav', variants: ['bold'] } }],
    ['has a start', { schedule: { start: '2020-01-01T00:00:00Z' } }],
    ['has an end', { schedule: { end: '2030-01-01T00:00:00Z' } }],
    ['has a ramp', { schedule: { ramp: [{ at: '2020-01-01T00:00:00Z', coverage: 1 }] } }],
    ['is scheduled', { status: 'scheduled' }],
    ['has ratios that sum to a little less', { variants: variantsWith(0.333, 0.333, 0.333) }],
    ['stands under a holdout', {}, { holdout: { coverage: 0.01, seed: 'h' } }],
  ])('keeps the page of the slot itself when the experiment %s', (_, changes, document = {}) => {
    const nav = experimentWith({ id: 'nav', slot: 'site.nav' })
    const { codes } = codesOf(compiledWith([nav, experimentWith(changes)], document), ['home.hero'], [us])
    expect(codes[0]).toBe('us_1~home.hero_0_0')
  })

  test('is the market alone where no slot stands', () => {
    expect(codesOf(compiledWith([]), [], [us, eu]).codes).toEqual(['us_1', 'eu_2'])
  })

  test('leaves out experiments that are paused or ended', () => {
    const compiled = compiledWith([
      experimentWith({ status: 'paused' }),
      experimentWith({ id: 'x', status: 'ended' }),
    ])
    expect(codesOf(compiled, ['home.hero'], [us]).codes).toEqual(['us_1~home.hero_0_0'])
  })

  test('does not combine experiments that an exclusion group keeps apart', () => {
    const slots = ['a.a', 'b.b', 'c.c']
    const count = (isGrouped: boolean) => {
      const experiments = slots.map((slot, index) => {
        const group = { id: 'page', range: [index / 3, (index + 1) / 3] }
        return experimentWith({ id: `e${index}`, slot, ...(isGrouped && { group }) })
      })
      return codesOf(compiledWith(experiments), slots, [us], 1_000).codes.length
    }
    expect(count(false)).toBe(8)
    expect(count(true)).toBe(1 + 3 * 2)
  })

  test('stops at the limit and says so, however many combinations there are', () => {
    const slots = Array.from({ length: 40 }, (_, index) => `s${index}.s`)
    const compiled = compiledWith(slots.map((slot, index) => experimentWith({ id: `e${index}`, slot })))
    const { codes, complete } = codesOf(compiled, slots.slice(0, 6), [us, eu])
    expect(codes).toHaveLength(64)
    expect(complete).toBe(false)
    expect(codesOf(compiled, slots, [us])).toMatchObject({ complete: false, tooLong: true })
  })

  test('says when a combination would need too long a code', () => {
    const long = experimentWith({
      id: 'x'.repeat(64),
      variants: [
        { key: 'y'.repeat(64), ratio: 1 },
        { key: 'z', ratio: 0 },
      ],
      coverage: 0.5,
    })
    const { codes, tooLong } = codesOf(compiledWith([long]), ['home.hero'], [us])
    expect(codes[0]).toBe('us_1~home.hero_0_0')
    expect(tooLong).toBe(true)
  })

  test('contains the code of every visitor, and every one of its codes is known', () => {
    const slots = ['home.hero', 'home.offer'] as const
    const group = fc.option(fc.constantFrom([0, 0.4], [0.4, 1], [0, 1]), { nil: null })
    const experiment = fc.record({
      slot: fc.constantFrom(...slots),
      coverage: fc.constantFrom(0, 0.5, 1),
      status: fc.constantFrom('running', 'running', 'running', 'scheduled', 'paused', 'ended'),
      ratio: fc.constantFrom(0, 0.3, 0.9995, 1),
      range: group,
      rest: fc.constantFrom(
        {},
        {},
        { audience: { attribute: 'country', in: ['DE'] } },
        { schedule: { start: '2026-11-22T00:00:00Z' } },
        { schedule: { end: '2026-11-20T00:00:00Z' } },
        { schedule: { ramp: [{ at: '2026-11-20T00:00:00Z', coverage: 0.5 }] } },
        { requires: { experiment: 'e0', variants: ['v1'] } },
      ),
    })
    const holdouts = fc.constantFrom(
      {},
      { holdout: { coverage: 0.5, seed: 'h' } },
      { groups: { page: { holdout: { coverage: 0.5, seed: 'h' } } } },
    )
    fc.assert(
      fc.property(
        fc.array(experiment, { maxLength: 5 }),
        fc.nat(10_000),
        fc.constantFrom('DE', 'FR'),
        holdouts,
        (drawn, number, country, document) => {
          const experiments = drawn.map(({ slot, coverage, status, ratio, range, rest }, index) =>
            experimentWith({
              id: `e${index}`,
              slot,
              coverage,
              status,
              variants: variantsWith(ratio, ratio === 0.9995 ? 0 : 1 - ratio),
              ...(range && { group: { id: 'page', range } }),
              ...(index === 0 && 'requires' in rest ? {} : rest),
            }),
          )
          const compiled = compiledWith(experiments, { slots: hero, ...document })
          const facts = factsWith({ visitor: `visitor-${number}`, country })
          const code = codeFor(compiled, slots, us, assign(compiled, facts, optionsWith()), facts)
          const { codes } = codesOf(compiled, slots, [us, eu], 10_000)
          expect(codes).toContain(code)
          expect(new Set(codes).size).toBe(codes.length)
          expect(codes.every((each) => resolveCode(compiled, slots, [us, eu], each).exact)).toBe(true)
          expect(countPages(compiled, slots, [us, eu], 10_000)).toBe(codes.length)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
