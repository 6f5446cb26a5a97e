import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import {
  compiledWith,
  documentWith,
  experimentWith,
  factsWith,
  optionsWith,
  variantsWith,
  visitors,
} from './builders.ts'
import { type CompiledExperiments, compile } from './compile.ts'
import { parseExperiments } from './document.ts'

const VISITORS = visitors(4_000)
const seed = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' })
const fraction = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const ratios = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 10 })
  .map((weights) => weights.map((weight) => weight / weights.reduce((sum, each) => sum + each)))

const decide = (compiled: CompiledExperiments, visitor: string) =>
  assign(compiled, factsWith({ visitor }), optionsWith())
const isInside = (compiled: CompiledExperiments, visitor: string, experiment: string) =>
  decide(compiled, visitor).some((assignment) => assignment.experiment === experiment && assignment.included)

function chiSquared(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce(
    (sum, count, index) => sum + (count - (expected[index] ?? 0)) ** 2 / (expected[index] ?? 1),
    0,
  )
}

/** Wilson and Hilferty's approximation of the quantile that chance exceeds once in a million times. */
function chiSquaredLimit(degrees: number): number {
  const z = 4.753
  return degrees * (1 - 2 / (9 * degrees) + z * Math.sqrt(2 / (9 * degrees))) ** 3
}

describe('assignment', () => {
  test('respects the ratios', () => {
    fc.assert(
      fc.property(seed, ratios, (seedText, weights) => {
        const variants = variantsWith(...weights)
        const compiled = compiledWith([experimentWith({ seed: seedText, variants })])
        const chosen = VISITORS.map((visitor) => decide(compiled, visitor)[0]?.variant)
        const observed = variants.map(({ key }) => chosen.filter((variant) => variant === key).length)
        const expected = weights.map((weight) => weight * VISITORS.length)
        expect(chiSquared(observed, expected)).toBeLessThan(chiSquaredLimit(weights.length - 1))
      }),
      { numRuns: 40 },
    )
  })

  test('respects the coverage', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 5, max: 95 }), (seedText, percent) => {
        const compiled = compiledWith([experimentWith({ seed: seedText, coverage: percent / 100 })])
        const inside = VISITORS.filter((visitor) => isInside(compiled, visitor, 'hero-copy')).length
        const expected = [percent, 100 - percent].map((share) => (share / 100) * VISITORS.length)
        expect(chiSquared([inside, VISITORS.length - inside], expected)).toBeLessThan(chiSquaredLimit(1))
      }),
      { numRuns: 40 },
    )
  })

  test('of one experiment says nothing about another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(seed, { minLength: 2, maxLength: 2 }), ([first = '', second = '']) => {
        const compiled = compiledWith([
          experimentWith({ id: 'a', seed: first }),
          experimentWith({ id: 'b', seed: second }),
        ])
        const pairs = VISITORS.map((visitor) =>
          decide(compiled, visitor)
            .map(({ variant }) => variant)
            .join(),
        )
        const cells = ['control,control', 'control,bold', 'bold,control', 'bold,bold']
        const observed = cells.map((cell) => pairs.filter((pair) => pair === cell).length)
        expect(
          chiSquared(
            observed,
            cells.map(() => VISITORS.length / 4),
          ),
        ).toBeLessThan(chiSquaredLimit(3))
      }),
      { numRuns: 40 },
    )
  })

  test('moves nobody who is in when coverage is raised, by hand or by ramp', () => {
    fc.assert(
      fc.property(
        seed,
        ratios,
        fraction,
        fraction,
        fc.nat(5_000),
        (seedText, weights, one, other, number) => {
          const coverages = [Math.min(one, other), Math.max(one, other)]
          const shared = { seed: seedText, variants: variantsWith(...weights) }
          const [before, after] = coverages.map((coverage) =>
            compiledWith([experimentWith({ ...shared, coverage })]),
          )
          const ramp = [{ at: '2026-11-21T00:00:00Z', coverage: coverages[1] }]
          const ramped = compiledWith([
            experimentWith({ ...shared, coverage: coverages[0], schedule: { ramp } }),
          ])
          if (!before || !after || !isInside(before, `visitor-${number}`, 'hero-copy')) return
          expect(decide(after, `visitor-${number}`)).toEqual(decide(before, `visitor-${number}`))
          expect(decide(ramped, `visitor-${number}`)).toEqual(decide(before, `visitor-${number}`))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('puts nobody into two experiments of a group whose ranges are disjoint, sticky or not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 6 }),
        fc.boolean(),
        (cuts, isSticky) => {
          const bounds = cuts.sort((a, b) => a - b).map((cut) => cut / 100)
          const experiments = bounds.slice(1).map((to, index) => {
            return experimentWith({ id: `e${index}`, group: { id: 'page', range: [bounds[index], to] } })
          })
          const compiled = compiledWith(experiments)
          const sticky = new Map(compiled.experiments.map(({ id, tag }) => [id, { variant: 'bold', tag }]))
          const options = optionsWith(isSticky ? { sticky } : {})
          for (const visitor of VISITORS.slice(0, 300)) {
            const inside = assign(compiled, factsWith({ visitor }), options).filter(
              ({ included }) => included,
            )
            expect(inside.length).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('takes holdout members into nothing, and holds out the share that it says', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 5, max: 95 }), (seedText, percent) => {
        const holdout = { coverage: percent / 100, seed: seedText }
        const compiled = compiledWith(
          [experimentWith({ id: 'a' }), experimentWith({ id: 'b', coverage: 0.5 })],
          { holdout },
        )
        const held = VISITORS.filter((visitor) => compiled.isHeldOut(visitor))
        for (const visitor of held.slice(0, 100))
          expect(decide(compiled, visitor).every(({ included }) => !included)).toBe(true)
        const expected = [percent, 100 - percent].map((share) => (share / 100) * VISITORS.length)
        expect(chiSquared([held.length, VISITORS.length - held.length], expected)).toBeLessThan(
          chiSquaredLimit(1),
        )
      }),
      { numRuns: 20 },
    )
  })

  test('does not depend on the order of anything in the document', () => {
    const experiments = [
      experimentWith({ id: 'a', requires: { experiment: 'z', variants: ['bold'] } }),
      experimentWith({ id: 'b', audience: { segment: 'inner' } }),
      experimentWith({ id: 'm', coverage: 0.5 }),
      experimentWith({ id: 'z' }),
    ]
    const segments = { outer: { attribute: 'country', in: ['DE'] }, inner: { segment: 'outer' } }
    const reversed = Object.fromEntries(Object.entries(segments).reverse())
    const expected = compiledWith(experiments, { segments })
    fc.assert(
      fc.property(
        fc.shuffledSubarray(experiments, { minLength: 4 }),
        fc.boolean(),
        (shuffled, isReversed) => {
          const reordered = shuffled.map((experiment) =>
            Object.fromEntries(Object.entries(experiment).reverse()),
          )
          const document = documentWith(reordered, { segments: isReversed ? reversed : segments })
          const compiled = compile(parseExperiments(document).document)
          for (const visitor of VISITORS.slice(0, 50))
            expect(decide(compiled, visitor)).toEqual(decide(expected, visitor))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('is a function of its arguments and changes none of them', () => {
    const compiled = compiledWith([experimentWith()])
    const options = Object.freeze(optionsWith())
    const facts = Object.freeze(factsWith())
    expect(assign(compiled, facts, options)).toEqual(assign(compiled, facts, options))
    expect([options.sticky.size, options.overrides.size]).toEqual([0, 0])
  })
})
