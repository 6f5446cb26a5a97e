import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { analyseProgramme, noProgramme } from './analyse-programme.ts'
import type { EpochSums } from './epoch-sums.ts'
import { ProgrammeQuery } from './programme-view.ts'
import { epochOf } from './testing/sums-for-test.ts'

const given = { query: v.parse(ProgrammeQuery, {}), alpha: 0.05, currency: 'EUR' }
const reportOf = (epochs: readonly EpochSums[]) =>
  analyseProgramme({ epochs, days: [{ date: '2026-11-01', epochs }] }, { ...given, coverage: 0.02 })

describe('the programme report', () => {
  test('says what the programme has brought in, and how sure that is', () => {
    const report = reportOf([
      epochOf(1_000, { 'held-out': [10_000, 500], 'everybody-else': [90_000, 6_300] }),
    ])
    // 50 in minor units each: 2.5 a visitor held out, 3.5 of everybody else.
    expect(report).toMatchObject({ finding: 'gain', holdout: { coverage: 0.02 }, currency: 'EUR' })
    expect(report.worthMinor).toBeCloseTo(90_000 * (350 - 250), 0)
    const [low = 0, high = 0] = report.worthInterval ?? []
    expect(low).toBeGreaterThan(0)
    expect(high).toBeGreaterThan(report.worthMinor ?? 0)
    expect(report.variants.map(({ key, lift }) => [key, lift && Math.round(lift * 100)])).toEqual([
      ['held-out', null],
      ['everybody-else', 40],
    ])
  })

  test('pools shares of visitors held out that differ, and tests each by its own', () => {
    const report = reportOf([
      epochOf(200, { 'held-out': [2_000, 100], 'everybody-else': [98_000, 4_900] }),
      epochOf(1_000, { 'held-out': [10_000, 500], 'everybody-else': [90_000, 4_500] }),
    ])
    expect(report).toMatchObject({ finding: 'undecided', srm: { isMismatch: false } })
    expect(report.srm.epochs.map(({ expected }) => expected?.['held-out'])).toEqual([0.02, 0.1])
    expect(Math.abs(report.variants[1]?.lift ?? 1)).toBeLessThan(1e-9)
    const skewed = reportOf([epochOf(1_000, { 'held-out': [9_000, 500], 'everybody-else': [91_000, 4_500] })])
    expect(skewed.srm.isMismatch).toBe(true)
  })

  test('tells a loss, and nothing at all before anybody came or while nobody is held out', () => {
    const loss = reportOf([epochOf(1_000, { 'held-out': [10_000, 700], 'everybody-else': [90_000, 4_500] })])
    expect(loss).toMatchObject({ finding: 'loss' })
    expect(loss.worthMinor).toBeLessThan(0)
    const empty = analyseProgramme({ epochs: [], days: [] }, { ...given, coverage: 0.02 })
    expect(empty).toMatchObject({ finding: 'undecided', worthMinor: null, from: null })
    expect(noProgramme(given)).toMatchObject({ holdout: null, variants: [], goals: [], series: [] })
  })
})
