import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketsFor, DEFAULT_TIERS, parseLimits } from './limits.ts'

describe('parseLimits', () => {
  test('a tier of the document replaces the default of the same name and leaves the others', () => {
    const limits = parseLimits({ tiers: { anonymous: { capacity: 10, refillPerSecond: 1 / 60 } } })
    expect(limits.tiers.anonymous).toEqual({ capacity: 10, refillPerSecond: 1 / 60 })
    expect(limits.tiers.token).toEqual(DEFAULT_TIERS.token)
  })
  test('a malformed tier or route is left out, its neighbours count', () => {
    const limits = parseLimits({
      tiers: { anonymous: { capacity: -1, refillPerSecond: 1 }, slow: { capacity: 1, refillPerSecond: 0.5 } },
      routes: [
        { path: 'x', tier: 'slow' },
        { path: '/api/graphql', tier: 'slow' },
      ],
    })
    expect(limits.tiers.anonymous).toEqual(DEFAULT_TIERS.anonymous)
    expect(limits.routes).toEqual([{ path: '/api/graphql', tier: 'slow' }])
  })
  test('any document yields limits, never a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseLimits(value).tiers.anonymous?.capacity).toBeGreaterThan(0)
      }),
    )
  })
})

describe('bucketsFor', () => {
  const limits = parseLimits({
    tiers: { expensive: { capacity: 2, refillPerSecond: 1 } },
    routes: [
      { path: '/api/graphql', tier: 'expensive' },
      { path: '/api/me', tier: 'no-such-tier' },
    ],
  })
  test('an anonymous caller is counted by address alone', () => {
    expect(bucketsFor(limits, '/api/cart', 'anonymous')).toEqual({
      byAddress: { name: 'anonymous', tier: DEFAULT_TIERS.anonymous },
      byCaller: null,
    })
  })
  test('callers without an address share the wide bucket, so that one cannot lock out all others', () => {
    expect(bucketsFor(limits, '/api/graphql', 'anonymous', false).byAddress.name).toBe('address')
  })
  test('an identified caller has a bucket of its own, under the ceiling of the address', () => {
    const { byAddress, byCaller } = bucketsFor(limits, '/api/cart', 'token')
    expect(byAddress.name).toBe('address')
    expect(byCaller).toEqual({ name: 'token', tier: DEFAULT_TIERS.token })
  })
  test("a route's tier counts for all below it, and for nothing that merely begins alike", () => {
    expect(bucketsFor(limits, '/api/graphql', 'anonymous').byAddress.name).toBe('expensive')
    expect(bucketsFor(limits, '/api/graphql/x', 'session').byCaller?.name).toBe('expensive')
    expect(bucketsFor(limits, '/api/graphqlx', 'anonymous').byAddress.name).toBe('anonymous')
  })
  test('a route that names an unknown tier has the usual one', () => {
    expect(bucketsFor(limits, '/api/me', 'session').byCaller?.name).toBe('session')
  })
})
