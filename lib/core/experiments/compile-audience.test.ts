import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Audience } from './audience.ts'
import { factsWith } from './builders.ts'
import { compileAudience } from './compile-audience.ts'
import { compileScope } from './compile-scope.ts'
import type { VisitorFacts } from './facts.ts'

const NONE = compileScope({ segments: {}, holdout: null })
const isIn = (audience: unknown, facts: VisitorFacts = factsWith()) =>
  compileAudience(v.parse(Audience, audience), NONE)(facts)
const isValid = (audience: unknown) => v.safeParse(Audience, audience).success

describe('an audience', () => {
  test('that is empty or absent is everybody', () => {
    expect(isIn({})).toBe(true)
    expect(compileAudience(undefined, NONE)(factsWith())).toBe(true)
  })

  test('needs all of `all`, one of `any`, none of `none`', () => {
    const yes = { attribute: 'country', equals: 'DE' }
    const no = { attribute: 'country', equals: 'FR' }
    expect([isIn({ all: [yes, no] }), isIn({ all: [yes, yes] }), isIn({ all: [] })]).toEqual([
      false,
      true,
      true,
    ])
    expect([isIn({ any: [no, yes] }), isIn({ any: [no, no] }), isIn({ any: [] })]).toEqual([
      true,
      false,
      false,
    ])
    expect([isIn({ none: [no, no] }), isIn({ none: [no, yes] }), isIn({ none: [] })]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('nests, and everything in one object must hold', () => {
    const audience = {
      attribute: 'device',
      in: ['mobile'],
      any: [
        { none: [{ attribute: 'country', in: ['DE'] }] },
        { all: [{ attribute: 'hour', gte: 9, lt: 17 }] },
      ],
    }
    expect(isIn(audience)).toBe(true)
    expect(isIn(audience, factsWith({ hour: 20 }))).toBe(false)
    expect(isIn(audience, factsWith({ hour: 20, country: 'FR' }))).toBe(true)
    expect(isIn(audience, factsWith({ device: 'desktop' }))).toBe(false)
  })

  test('follows a segment, and a segment that is missing has no members', () => {
    const dach = compileAudience({ attribute: 'country', in: ['DE', 'AT'] }, NONE)
    const segments = { ...NONE, segments: new Map([['dach', dach]]) }
    expect(compileAudience({ segment: 'dach' }, segments)(factsWith())).toBe(true)
    expect(compileAudience({ segment: 'dach' }, segments)(factsWith({ country: 'FR' }))).toBe(false)
    expect(isIn({ segment: 'dach' })).toBe(false)
  })

  test('obeys the laws of logic', () => {
    const leaf = fc.record({ attribute: fc.constant('country'), in: fc.array(fc.constantFrom('DE', 'FR')) })
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(isIn({ none: parts })).toBe(!isIn({ any: parts }))
        expect(isIn({ none: [{ all: parts }] })).toBe(isIn({ any: parts.map((part) => ({ none: [part] })) }))
      }),
    )
  })

  test('asks only for what it needs', () => {
    const facts = {
      ...factsWith(),
      get city(): string {
        throw new Error('asked for')
      },
    }
    expect(
      isIn(
        {
          any: [
            { attribute: 'country', equals: 'DE' },
            { attribute: 'city', equals: 'x' },
          ],
        },
        facts,
      ),
    ).toBe(true)
  })
})

describe('an attribute', () => {
  const facts = factsWith({
    queries: { utm_source: 'newsletter', ref: 'a' },
    cookies: { plan: 'pro' },
    claims: { tier: 'gold', app: '1.10.2' },
    returning: true,
    referrer: 'news.example.org',
    path: '/products/lamp',
  })
  test.each([
    [{ attribute: 'country', in: ['DE', 'FR'] }, true],
    [{ attribute: 'country', notIn: ['DE'] }, false],
    [{ attribute: 'region', equals: 'BE' }, true],
    [{ attribute: 'city', notEquals: 'Berlin' }, false],
    [{ attribute: 'market', in: ['eu'] }, true],
    [{ attribute: 'language', in: ['de'] }, true],
    [{ attribute: 'browser', equals: 'Chrome' }, true],
    [{ attribute: 'os', equals: 'iOS' }, false],
    [{ attribute: 'returning', equals: true }, true],
    [{ attribute: 'referrer', endsWith: 'example.org' }, true],
    [{ attribute: 'path', startsWith: '/products/' }, true],
    [{ attribute: 'path', contains: 'lam' }, true],
    [{ attribute: 'path', matches: '^/products/(lamp|chair)$' }, true],
    [{ attribute: 'utm.source', equals: 'newsletter' }, true],
    [{ attribute: 'query.ref', in: ['a'] }, true],
    [{ attribute: 'cookie.plan', equals: 'pro' }, true],
    [{ attribute: 'claim.tier', equals: 'gold' }, true],
    [{ attribute: 'claim.app', version: { gte: '1.2.0', lt: '2.0.0' } }, true],
    [{ attribute: 'claim.app', version: { gt: '1.10.2' } }, false],
    [{ attribute: 'claim.app', version: { eq: 'v1.10.2+build' } }, true],
    [{ attribute: 'hour', gte: 10, lte: 10 }, true],
    [{ attribute: 'hour', gt: 10 }, false],
    [{ attribute: 'weekday', in: [1, 2, 3, 4, 5] }, true],
    [{ attribute: 'country', in: ['DE'], notIn: ['DE'] }, false],
  ])('%j is %j', (audience, expected) => {
    expect(isIn(audience, facts)).toBe(expected)
  })

  test.each(['in', 'equals', 'contains', 'startsWith', 'endsWith', 'matches'])(
    'that is absent does not satisfy `%s`, even with nothing asked for',
    (operator) => {
      expect(isIn({ attribute: 'query.x', [operator]: operator === 'in' ? ['undefined', ''] : '' })).toBe(
        false,
      )
    },
  )

  test('that is absent satisfies `notIn` and `notEquals`', () => {
    expect(isIn({ attribute: 'query.x', notIn: ['a'] })).toBe(true)
    expect(isIn({ attribute: 'cookie.x', notEquals: 'a' })).toBe(true)
  })

  test('that is no number, or no version, satisfies no bound', () => {
    for (const bound of [{ gt: -1 }, { gte: 0 }, { lt: 1 }, { lte: 0 }]) {
      expect(isIn({ attribute: 'query.n', ...bound }, factsWith({ queries: { n: '' } }))).toBe(false)
      expect(isIn({ attribute: 'query.n', ...bound }, factsWith({ queries: { n: 'many' } }))).toBe(false)
    }
    expect(isIn({ attribute: 'query.n', version: { lt: '9.0.0' } }, factsWith({ queries: { n: 'x' } }))).toBe(
      false,
    )
  })

  test('shows a regular expression its first 256 characters only', () => {
    const long = factsWith({ queries: { q: `${'a'.repeat(256)}b` } })
    expect(isIn({ attribute: 'query.q', matches: 'b' }, long)).toBe(false)
    expect(isIn({ attribute: 'query.q', matches: '^a{256}$' }, long)).toBe(true)
  })
})

describe('the schema of audiences', () => {
  test.each([
    ['an unknown operator', { attribute: 'country', isIn: ['DE'] }],
    ['an unknown attribute', { attribute: 'shoeSize', equals: 4 }],
    ['an attribute of the prototype', { attribute: 'constructor', equals: 'x' }],
    ['an attribute without an operator', { attribute: 'country' }],
    ['an operator without an attribute', { in: ['DE'] }],
    ['an invalid regular expression', { attribute: 'path', matches: '(' }],
    ['a list that is none', { attribute: 'country', in: 'DE' }],
    ['a part that is none', { all: [null] }],
    ['a list of audiences', []],
  ])('refuses %s', (_, audience) => {
    expect(isValid(audience)).toBe(false)
  })
  test('takes fifty conditions and twenty patterns in one audience, however they nest, and no more', () => {
    const many = (count: number, part: object) => Array.from({ length: count }, () => part)
    const german = { attribute: 'country', in: ['DE'] }
    const pattern = { attribute: 'path', matches: '^/products' }
    expect(isValid({ all: [{ any: many(25, german) }, { none: many(24, german) }, { segment: 's' }] })).toBe(
      true,
    )
    expect(isValid({ all: [{ any: many(25, german) }, { none: many(25, german) }, { segment: 's' }] })).toBe(
      false,
    )
    expect(isValid({ any: many(20, pattern) })).toBe(true)
    expect(isValid({ any: [...many(20, pattern), { all: [pattern] }] })).toBe(false)
  })
})
