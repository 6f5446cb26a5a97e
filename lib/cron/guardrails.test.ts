import { describe, expect, test } from 'vitest'
import { histogramAround } from '#lib/results/testing/vitals-for-test'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { heroForTest, NOW } from './testing/hero-for-test.ts'

describe('the automatic stop', () => {
  const counts = { control: [3_000, 300], bold: [3_000, 300] } as const
  const vitals = (bold: number) => ({
    control: histogramAround('LCP', 2_000),
    bold: histogramAround('LCP', bold),
  })

  test('ends an experiment of which a variant is slower, by the schedule, and the audit log says why', async () => {
    const { guardrails, ratios, readHistory, readAudit, readRecord, redis } = await heroForTest(
      await servicesForTest(),
      { autoStop: true },
      { counts, vitals: vitals(2_600) },
    )
    expect(await guardrails(NOW)).toEqual([
      expect.stringMatching(/^stopped hero-copy: bold harms LCP \(\+3\d\.\d %\)$/),
    ])
    expect(await ratios()).toMatchObject({ status: 'ended' })
    expect((await readHistory(1))[0]).toMatchObject({
      action: 'stop',
      by: { sub: 'schedule', name: 'Schedule' },
    })
    expect((await readAudit(1))[0]).toMatchObject({
      action: 'guardrail-stop',
      detail: expect.stringContaining('bold harms LCP'),
    })
    expect(await readRecord('hero-copy')).toMatchObject({ stoppedAt: NOW.toISOString() })
    // What it was stopped on is kept at once, not when somebody looks.
    expect(await redis().keys('frozen:hero-copy.*')).toHaveLength(1)
    expect(await guardrails(NOW)).toEqual([])
  })

  test('ends one of which a goal gets worse that must not, and no other for the same counts', async () => {
    const members = { autoStop: true, goals: ['signup', 'purchase'], guardrails: ['purchase'] }
    const fewer = { counts: { control: [3_000, 300], bold: [3_000, 180] } as const }
    const guarded = await heroForTest(await servicesForTest(), members, fewer)
    expect(await guarded.guardrails(NOW)).toEqual(['stopped hero-copy: bold harms Orders (−40.0 %)'])
    expect(await guarded.ratios()).toMatchObject({ status: 'ended' })
    for (const other of [
      { ...members, lowerIsBetter: ['purchase'] },
      { ...members, guardrails: [] },
    ]) {
      const { guardrails } = await heroForTest(await servicesForTest(), other, fewer)
      expect(await guardrails(NOW)).toEqual([])
    }
  })

  test('ends one that brings what the control has none of, and says by how much without a lift', async () => {
    const guarded = await heroForTest(
      await servicesForTest(),
      {
        autoStop: true,
        goals: ['signup', 'purchase'],
        guardrails: ['purchase'],
        lowerIsBetter: ['purchase'],
      },
      { counts: { control: [3_000, 0], bold: [3_000, 90] } },
    )
    expect(await guarded.guardrails(NOW)).toEqual(['stopped hero-copy: bold harms Orders (+3.00 pp)'])
  })

  test.each([
    ['nobody asked for it', {}, 2_600],
    ['no variant is slower', { autoStop: true }, 2_000],
    ['a variant is faster', { autoStop: true }, 1_500],
  ])('does nothing when %s', async (_, members, bold) => {
    const { guardrails, ratios } = await heroForTest(await servicesForTest(), members, {
      counts,
      vitals: vitals(bold),
    })
    expect(await guardrails(NOW)).toEqual([])
    expect(await ratios()).toMatchObject({ status: 'running' })
  })
})
