import { type ConditionInterface, evalCondition, GrowthBookClient } from '@growthbook/growthbook'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { Audience } from './audience.ts'
import { compiledWith, experimentWith, factsWith, optionsWith } from './builders.ts'
import { compileAudience } from './compile-audience.ts'
import { compileScope } from './compile-scope.ts'
import type { VisitorFacts } from './facts.ts'
import { CASES, toOurs, toTheirs } from './growthbook-cases.ts'

/** GrowthBook's own SDK decides the same experiments for the same visitors. */
const VISITORS = 100_000
const NOT_IN = -1

const COUNTRIES = ['DE', 'US', 'AT', 'JP', 'CH', 'GB', '']
const DEVICES = ['mobile', 'desktop', 'tablet'] as const
const BROWSERS = ['Chrome', 'Safari', 'Firefox', 'Edge']
const APPS = [
  '2.9.0',
  '2.8.9',
  '2.10.0',
  '2.10.1',
  '2.9.0-rc.1',
  '3.0.0',
  '3.0.0-beta.2',
  '3.0.0-beta.11',
  '3.0.0-beta.2+7',
  'v3.1.0',
  '10.0.0',
]
const PATHS = ['/', '/products/keel-mug', '/products/tide-lamp', '/journal', '/products/harbour-lantern']

/** Ids of several shapes: ours, GrowthBook's, a platform's, and texts beyond ASCII. */
const SHAPES: readonly ((index: number) => string)[] = [
  (index) => `visitor-${index}`,
  (index) => String(index * 7_919),
  (index) =>
    `${index.toString(16).padStart(8, '0')}-4b1d-4c3e-9a55-${(index * 31).toString(16).padStart(12, '0')}`,
  (index) => `Zoë-${index}-漢字-🌊`,
]

const visitorOf = (index: number) => (SHAPES[index % SHAPES.length] as (index: number) => string)(index)
const pick = <T>(list: readonly T[], number: number) => list[number % list.length] as T

/** Attributes vary with different periods, so that all of their combinations occur. */
function attributesOf(index: number) {
  return {
    id: visitorOf(index),
    country: pick(COUNTRIES, index),
    device: pick(DEVICES, index >> 2),
    browser: pick(BROWSERS, index >> 1),
    returning: index % 5 < 2,
    path: pick(PATHS, index >> 3),
    hour: index % 24,
    claim: { app: pick(APPS, index) },
  }
}

function factsOf({ id, claim, ...known }: ReturnType<typeof attributesOf>): VisitorFacts {
  return factsWith({ ...known, visitor: id, claims: claim })
}

const compiled = compiledWith(CASES.map(toOurs))
const client = new GrowthBookClient()
client.initSync({
  payload: { features: Object.fromEntries(CASES.map((each) => [each.id, toTheirs(each)])) },
})

/** Which variant each visitor gets of each experiment from us and from them. */
function compare(count: number) {
  const differences: string[] = []
  const seen = new Map(CASES.map(({ id }) => [id, new Set<number>()]))
  for (let index = 0; index < count; index++) {
    const attributes = attributesOf(index)
    for (const { experiment, variant, included } of assign(compiled, factsOf(attributes), optionsWith())) {
      const result = client.evalFeature(experiment, { attributes }).experimentResult
      const theirs = result?.inExperiment ? result.variationId : NOT_IN
      const variants: readonly string[] = compiled.byId.get(experiment)?.variants ?? []
      const ours = included ? variants.indexOf(variant) : NOT_IN
      seen.get(experiment)?.add(ours)
      if (ours !== theirs)
        differences.push(`${experiment} of ${attributes.id}: ${ours}, GrowthBook ${theirs}`)
    }
  }
  return { differences, seen }
}

describe("GrowthBook's SDK", () => {
  test(`gives ${VISITORS} visitors the same variants of ${CASES.length} experiments`, {
    timeout: 120_000,
  }, () => {
    const { differences, seen } = compare(VISITORS)
    expect(differences).toEqual([])
    for (const { id, ratios, coverage = 1, ours } of CASES) {
      const variants = ratios.flatMap((ratio, index) => (ratio * coverage > 0 ? [index] : []))
      const outside = coverage < 1 || ours !== undefined || id === 'sum-below-one' ? [NOT_IN] : []
      expect(
        [...(seen.get(id) ?? [])].sort((a, b) => a - b),
        id,
      ).toEqual([...outside, ...variants])
    }
  })
})

describe('where GrowthBook differs from us, for who imports from it', () => {
  const atLeast = (version: string) => ({ attribute: 'claim.app', version: { gte: version } })
  const below = (version: string) => ({ attribute: 'claim.app', version: { lt: version } })

  test.each([
    ['an empty list of alternatives is nobody', { any: [] }, { $or: [] }, {}, false],
    ['2.0 is as good as 2.0.0', atLeast('2.0.0'), { app: { $vgte: '2.0.0' } }, { app: '2.0' }, true],
    [
      '100000 is more than 99999',
      below('99999.0.0'),
      { app: { $vlt: '99999.0.0' } },
      { app: '100000.0.0' },
      false,
    ],
    ['no version is below none', below('2.0.0'), { app: { $vlt: '2.0.0' } }, {}, false],
    ['no number is below none', { attribute: 'query.n', lt: 5 }, { n: { $lt: 5 } }, {}, false],
  ])('to us %s', (_, ours, theirs, claims, expected) => {
    const facts = factsWith({ claims })
    expect(
      compileAudience(v.parse(Audience, ours), compileScope({ segments: {}, holdout: null }))(facts),
    ).toBe(expected)
    expect(evalCondition(claims, theirs as ConditionInterface)).toBe(!expected)
  })

  test('their older namespaces hash with version 1, our groups with version 2 as their filters do', () => {
    const grouped = compiledWith([experimentWith({ group: { id: 'home', range: [0, 0.5] } })])
    const namespace: [string, number, number] = ['home', 0, 0.5]
    const agreeing = Array.from({ length: 4_000 }, (_, index) => {
      const id = visitorOf(index)
      const [own] = assign(grouped, factsWith({ visitor: id }), optionsWith())
      const variations: [number, number] = [0, 1]
      const experiment = { key: 'hero-copy', seed: 'hero-copy-1', hashVersion: 2, variations, namespace }
      return client.runInlineExperiment(experiment, { attributes: { id } }).inExperiment === own?.included
    })
    // Two independent halves agree on one half of the visitors.
    expect(Math.abs(agreeing.filter(Boolean).length / agreeing.length - 0.5)).toBeLessThan(0.04)
  })
})
