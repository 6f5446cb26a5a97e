import { afterEach, describe, expect, test, vi } from 'vitest'
import { assign } from './assign.ts'
import { compiledWith, experimentWith, factsWith, optionsWith, visitors } from './builders.ts'
import { evaluateFlag } from './flags.ts'
import { resolveRule } from './slots.ts'

const hashed = vi.hoisted((): string[] => [])
vi.mock('./hash.ts', async (load) => {
  const hash = await load<typeof import('./hash.ts')>()
  const bucketOf: typeof hash.bucketOf = (seed, version) => {
    const place = hash.bucketOf(seed, version)
    return (value) => {
      if (seed === 'h1') hashed.push(value)
      return place(value)
    }
  }
  return { ...hash, bucketOf }
})
afterEach(() => {
  hashed.length = 0
})

const heldOut = { attribute: 'heldOut', equals: true }
const holdout = { coverage: 0.2, seed: 'h1' }
const slots = {
  'home.hero': { revision: 2, rules: [{ audience: heldOut }, {}] },
  'home.offer': { revision: 3, rules: [{ audience: { segment: 'kept' } }, {}] },
}
const members = {
  holdout,
  slots,
  segments: { kept: { all: [heldOut] } },
  flags: [{ key: 'new-cart', enabled: true, audience: { none: [heldOut] } }],
}

describe('the attribute heldOut', () => {
  test('is yes for exactly those whom assign keeps out, in rules, segments and flags', () => {
    const compiled = compiledWith([experimentWith()], members)
    const sides = visitors(2_000).map((visitor) => {
      const facts = factsWith({ visitor })
      const [decided] = assign(compiled, facts, optionsWith())
      const isOut = decided?.reason === 'holdout'
      expect(resolveRule(compiled, 'home.hero', facts).rule).toBe(isOut ? 0 : 1)
      expect(resolveRule(compiled, 'home.offer', facts).rule).toBe(isOut ? 0 : 1)
      expect(evaluateFlag(compiled, facts, 'new-cart')).toBe(!isOut)
      return isOut
    })
    expect(sides.filter(Boolean).length / sides.length).toBeCloseTo(holdout.coverage, 1)
  })

  test('is no for everybody without a holdout', () => {
    const compiled = compiledWith([], { ...members, holdout: undefined })
    for (const visitor of visitors(50))
      expect(resolveRule(compiled, 'home.hero', factsWith({ visitor })).rule).toBe(1)
  })

  test('is hashed once for a visitor, however many experiments and rules ask', () => {
    const compiled = compiledWith([experimentWith(), experimentWith({ id: 'other' })], members)
    for (const visitor of ['a', 'b', 'a']) {
      const facts = factsWith({ visitor })
      assign(compiled, facts, optionsWith())
      for (const slot of Object.keys(slots)) resolveRule(compiled, slot, facts)
    }
    expect(hashed).toEqual(['a', 'b', 'a'])
  })

  test('is not hashed when nothing asks', () => {
    const compiled = compiledWith([experimentWith({ status: 'paused' })], { holdout })
    assign(compiled, factsWith(), optionsWith())
    resolveRule(compiled, 'home.hero', factsWith())
    expect(hashed).toEqual([])
  })
})
