import { describe, expect, test } from 'vitest'
import { compareMoments } from './compare.ts'
import { type Moments, toMoments } from './moments.ts'
import { poolStrata } from './pool-strata.ts'

const OPTIONS = { engine: 'frequentist', difference: 'absolute' } as const

function rate(n: number, sum: number): Moments {
  const moments = toMoments({ type: 'proportion', n, sum })
  if ('error' in moments) throw new Error(moments.error)
  return moments
}

describe('poolStrata', () => {
  test('of one stratum is that stratum', () => {
    const stratum = { control: rate(1_000, 100), treatment: rate(1_200, 130) }
    const pooled = poolStrata([stratum])
    expect(pooled?.control).toEqual({ ...stratum.control, degrees: expect.closeTo(999, 9) })
    expect(pooled?.treatment).toEqual({ ...stratum.treatment, degrees: expect.closeTo(1_199, 9) })
  })

  test('undoes Simpson’s paradox: what is better in either epoch is better in all', () => {
    // The treatment got few visitors in the epoch in which everybody converted better.
    const strata = [
      { control: rate(9_000, 2_700), treatment: rate(1_000, 330) },
      { control: rate(1_000, 50), treatment: rate(9_000, 540) },
    ]
    const pooled = poolStrata(strata)
    if (!pooled) throw new Error('Every cell has a variance')
    const answer = compareMoments(pooled.control, pooled.treatment, OPTIONS)
    expect(answer).toMatchObject({ lift: expect.closeTo(0.5 * 0.03 + 0.5 * 0.01, 12) })
    const naive = compareMoments(rate(10_000, 2_750), rate(10_000, 870), OPTIONS)
    expect('lift' in naive && naive.lift).toBeLessThan(0)
  })

  test('is narrower than the comparison that does not know the strata', () => {
    const strata = [
      { control: rate(5_000, 4_500), treatment: rate(5_000, 4_550) },
      { control: rate(5_000, 500), treatment: rate(5_000, 550) },
    ]
    const pooled = poolStrata(strata)
    if (!pooled) throw new Error('Every cell has a variance')
    const known = compareMoments(pooled.control, pooled.treatment, OPTIONS)
    const blind = compareMoments(rate(10_000, 5_000), rate(10_000, 5_100), OPTIONS)
    if ('error' in known || 'error' in blind) throw new Error('Both have an answer')
    expect(known.lift).toBeCloseTo(blind.lift, 12)
    expect(known.standardError).toBeLessThan(0.7 * blind.standardError)
  })

  test('has no answer for a stratum without visitors or variance in an arm', () => {
    expect(poolStrata([])).toBeNull()
    expect(poolStrata([{ control: rate(10, 0), treatment: rate(10, 3) }])).toBeNull()
  })
})
