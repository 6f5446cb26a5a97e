import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BanditArm, banditWeights } from './bandit-weights.ts'
import { normalCdf } from './distributions/normal.ts'

const arm: fc.Arbitrary<BanditArm> = fc.record({
  n: fc.integer({ min: 1, max: 1_000_000 }),
  mean: fc.double({ min: -10, max: 10, noNaN: true }),
  variance: fc.double({ min: 0.001, max: 100, noNaN: true }),
})
const arms = fc.array(arm, { minLength: 2, maxLength: 8 })

function weightsOf(...args: Parameters<typeof banditWeights>): readonly number[] {
  const answer = banditWeights(...args)
  if ('error' in answer) throw new Error(answer.error)
  return answer.weights
}

describe('banditWeights', () => {
  test('are, for two arms, the normal chance that one beats the other', () => {
    fc.assert(
      fc.property(arm, arm, (a, b) => {
        const z = (a.mean - b.mean) / Math.sqrt(a.variance / a.n + b.variance / b.n)
        expect(weightsOf([a, b], { floor: 0 })[0]).toBeCloseTo(normalCdf(z), 9)
      }),
    )
  })

  test('sum to one, never fall below the floor, and rise with the mean', () => {
    fc.assert(
      fc.property(arms, fc.double({ min: 0, max: 0.1, noNaN: true }), (list, floor) => {
        const weights = weightsOf(list, { floor })
        expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12)
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(floor - 1e-15)
        const better = list.map((each, index) => (index === 0 ? { ...each, mean: each.mean + 1 } : each))
        expect(weightsOf(better, { floor })[0]).toBeGreaterThanOrEqual((weights[0] ?? 0) - 1e-12)
      }),
    )
  })

  test('are even for equal arms, and turn round when lower is better', () => {
    const same = { n: 500, mean: 2, variance: 3 }
    for (const weight of weightsOf([same, same, same])) expect(weight).toBeCloseTo(1 / 3, 12)
    const list = [same, { ...same, mean: 2.1 }]
    expect(weightsOf(list, { inverse: true })[0]).toBeCloseTo(weightsOf(list)[1] ?? 0, 12)
  })

  test('agree with four million draws of three arms (NumPy, seed 1)', () => {
    const list = [
      { n: 1_000, mean: 1, variance: 1 },
      { n: 10_000_000, mean: 1, variance: 0.1 },
      { n: 500, mean: 1.02, variance: 1 },
    ]
    for (const [index, share] of [0.26948, 0.16374, 0.56678].entries())
      expect(weightsOf(list, { floor: 0 })[index]).toBeCloseTo(share, 2)
  })

  test('refuse arms that nothing is known of, and floors that do not fit', () => {
    const known = { n: 10, mean: 1, variance: 1 }
    expect(banditWeights([known])).toHaveProperty('error')
    expect(banditWeights([known, { ...known, n: 0 }])).toHaveProperty('error')
    expect(banditWeights([known, { ...known, variance: 0 }])).toHaveProperty('error')
    expect(banditWeights([known, known], { floor: 0.6 })).toHaveProperty('error')
  })
})
