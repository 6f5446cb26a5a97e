import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledWith, factsWith, visitors } from './builders.ts'
import { evaluateFlag } from './flags.ts'

const flagWith = (changes: Readonly<Record<string, unknown>> = {}) =>
  compiledWith([], { flags: [{ key: 'new-checkout', enabled: true, ...changes }] })
const isOn = (changes: Readonly<Record<string, unknown>>, visitor = 'visitor-1') =>
  evaluateFlag(flagWith(changes), factsWith({ visitor }), 'new-checkout')

describe('evaluateFlag', () => {
  test('is on when enabled, and off when not, unknown, or for others', () => {
    expect(isOn({})).toBe(true)
    expect(isOn({ enabled: false })).toBe(false)
    expect(isOn({ coverage: 0 })).toBe(false)
    expect(isOn({ audience: { attribute: 'country', in: ['FR'] } })).toBe(false)
    expect(evaluateFlag(flagWith(), factsWith(), 'constructor')).toBe(false)
  })

  test('covers the share of visitors that it says', () => {
    const on = visitors(10_000).filter((visitor) => isOn({ coverage: 0.25, seed: 'nc1' }, visitor))
    expect(on.length / 10_000).toBeCloseTo(0.25, 1)
  })

  test('raising the coverage turns it off for nobody', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fraction, fraction, fc.string({ minLength: 1 }), (one, other, visitor) => {
        if (isOn({ coverage: Math.min(one, other) }, visitor))
          expect(isOn({ coverage: Math.max(one, other) }, visitor)).toBe(true)
      }),
    )
  })
})
