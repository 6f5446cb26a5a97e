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
const SOME_VISITORS = VISITORS.slice(0, 1_000)
const seed = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' })
const fraction = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const ratios = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 10 })
  .map((weights) => weights.map((weight) => weight / weights.reduce((sum, each) => sum + each)))

const even = (count: number) => variantsWith(...Array<number>(count).fill(1 / count))

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

/** Pearson's test of independence over the cells `row column` of a table; rows and columns come from the cells. */
function contingency(table: ReadonlyMap<string, number>): { statistic: number; degrees: number } {
  const cells = [...table].map(([cell, count]) => ({
    row: cell.split(' ')[0],
    column: cell.split(' ')[1],
    count,
  }))
  const sum = (of: readonly { count: number }[]) => of.reduce((total, { count }) => total + count, 0)
  const rows = [...new Set(cells.map(({ row }) => row))]
  const columns = [...new Set(cells.map(({ column }) => column))]
  const inRow = rows.map((row) => sum(cells.filter((cell) => cell.row === row)))
  const inColumn = columns.map((column) => sum(cells.filter((cell) => cell.column === column)))
  const expected = inRow.flatMap((r) => inColumn.map((c) => (r * c) / sum(cells)))
  const observed = rows.flatMap((row) => columns.map((column) => table.get(`${row} ${column}`) ?? 0))
  return { statistic: chiSquared(observed, expected), degrees: (rows.length - 1) * (columns.length - 1) }
}

/** The same value with the keys of all its objects the other way round. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reverseKeys(child)]),
  )
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

  test('of one experiment says nothing about another, whatever their variants and coverage', () => {
    const one = fc.record({ variants: fc.integer({ min: 2, max: 10 }), coverage: fc.constantFrom(0.8, 1) })
    const seeds = fc.uniqueArray(seed, { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(seeds, one, one, ([first = '', second = ''], a, b) => {
        const compiled = compiledWith([
          experimentWith({
            id: 'a',
            seed: first,
            coverage: a.coverage,
            variants: even(a.variants),
          }),
          experimentWith({
            id: 'b',
            seed: second,
            coverage: b.coverage,
            variants: even(b.variants),
          }),
        ])
        const table = new Map<string, number>()
        for (const visitor of VISITORS) {
          const [x, y] = decide(compiled, visitor)
          if (!x?.included || !y?.included) continue
          const cell = `${x.variant} ${y.variant}`
          table.set(cell, (table.get(cell) ?? 0) + 1)
        }
        const { statistic, degrees } = contingency(table)
        expect(statistic).toBeLessThan(chiSquaredLimit(degrees))
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

  test("takes those whom a group's holdout keeps out into nothing of the group, sticky or not, and into the rest", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 5, max: 95 }), fc.boolean(), (seedText, percent, isSticky) => {
        const groups = { page: { holdout: { coverage: percent / 100, seed: seedText } } }
        const group = (from: number, to: number) => ({ group: { id: 'page', range: [from, to] } })
        const experiments = [
          experimentWith({ id: 'a', ...group(0, 0.5) }),
          experimentWith({ id: 'b', ...group(0.5, 1) }),
          experimentWith({ id: 'c', group: { id: 'elsewhere', range: [0, 1] } }),
          experimentWith({ id: 'd' }),
        ]
        const compiled = compiledWith(experiments, { groups })
        const sticky = new Map(compiled.experiments.map(({ id, tag }) => [id, { variant: 'bold', tag }]))
        const options = optionsWith(isSticky ? { sticky } : {})
        let held = 0
        for (const visitor of SOME_VISITORS) {
          const [a, b, c, d] = assign(compiled, factsWith({ visitor }), options)
          expect([c?.included, d?.included]).toEqual([true, true])
          if (a?.included || b?.included) continue
          expect([a?.reason, b?.reason]).toEqual(['holdout', 'holdout'])
          held++
        }
        const expected = [percent, 100 - percent].map((share) => (share / 100) * SOME_VISITORS.length)
        expect(chiSquared([held, SOME_VISITORS.length - held], expected)).toBeLessThan(chiSquaredLimit(1))
      }),
      { numRuns: 15 },
    )
  })

  test('does not depend on the order of anything in the document', () => {
    const experiments = [
      experimentWith({ id: 'a', requires: { experiment: 'z', variants: ['bold'] } }),
      experimentWith({ id: 'b', audience: { segment: 'inner' } }),
      experimentWith({ id: 'm', coverage: 0.5, group: { id: 'page', range: [0, 0.9] } }),
      experimentWith({ id: 'z' }),
    ]
    const parts = {
      segments: { outer: { attribute: 'country', in: ['DE'] }, inner: { segment: 'outer' } },
      groups: {
        page: { holdout: { coverage: 0.3, seed: 'g' } },
        other: { holdout: { coverage: 0.5, seed: 'o' } },
      },
      holdout: { coverage: 0.1, seed: 'h' },
    }
    const expected = compiledWith(experiments, parts)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(experiments, { minLength: 4 }),
        fc.boolean(),
        (shuffled, isReversed) => {
          const given = documentWith(shuffled, parts)
          const compiled = compile(parseExperiments(isReversed ? reverseKeys(given) : given).document)
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
