import { describe, expect, test } from 'vitest'
import type { EpochSums } from './epoch-sums.ts'
import { tellVerdict } from './tell-verdict.ts'
import { type Given, resultsOf } from './testing/results-of.ts'
import { cellOf, epochOf } from './testing/sums-for-test.ts'
import { toCsv } from './to-csv.ts'

const FEWER = epochOf(1, { control: [10_000, 1_300], bold: [10_000, 1_000] })
const MORE = epochOf(1, { control: [10_000, 1_000], bold: [10_000, 1_300] })
const LOWER = { lowerIsBetter: ['purchase'] }

describe('a goal of which fewer are better', () => {
  const resultsOn = (epoch: EpochSums, given: Partial<Given> = {}) =>
    resultsOf({ epochs: [epoch], frame: LOWER, ...given })

  test('is won by the variant with fewer, and lost by the one with more', () => {
    expect(resultsOn(FEWER).verdict).toMatchObject({ decision: 'ship', variant: 'bold' })
    expect(resultsOn(MORE).verdict).toMatchObject({ decision: 'keep-control', reasons: [{ code: 'worse' }] })
    expect(resultsOn(FEWER).direction).toBe('lower')
    expect(resultsOf({ epochs: [FEWER] }).direction).toBe('higher')
  })

  test('is won too by the variant that has next to none', () => {
    const next = epochOf(1, { control: [10_000, 500], bold: [10_000, 10] })
    expect(resultsOn(next).verdict).toMatchObject({ decision: 'ship', variant: 'bold' })
    const none = epochOf(1, { control: [10_000, 500], bold: [10_000, 0] })
    expect(resultsOn(none).verdict).toMatchObject({ decision: 'ship', variant: 'bold' })
    expect(resultsOn(none).health.find(({ code }) => code === 'too-few-conversions')?.level).toBe('ok')
  })

  test('turns chance to win and expected loss, and leaves the lift as it is', () => {
    const [, fewer] = resultsOn(FEWER).variants
    expect(fewer).toMatchObject({ lift: expect.closeTo(-0.2308, 3) })
    expect(fewer?.chanceToWin).toBeGreaterThan(0.999)
    expect(fewer?.expectedLoss).toBeLessThan(0.001)
    const [, more] = resultsOn(MORE).variants
    expect(more?.chanceToWin).toBeLessThan(0.001)
    expect(more?.expectedLoss).toBeCloseTo(0.3, 2)
    expect(more?.revenue.chanceToWin).toBeGreaterThan(0.999)
  })

  test('turns them in segments and in single days too', () => {
    const segments = new Map([['DE', { epochs: [FEWER], days: [{ date: '2026-11-01', epochs: [FEWER] }] }]])
    const view = resultsOn(MORE, { counted: { segments }, query: { segment: 'country:DE' } })
    expect(view.segments[0]?.variants[1]?.chanceToWin).toBeGreaterThan(0.999)
    expect(view.variants[1]?.chanceToWin).toBeGreaterThan(0.999)
  })

  test('is told in words that do not call fewer a gain in money', () => {
    const words = tellVerdict(resultsOn(FEWER), { settings: { minimumLift: 0.05 }, coverage: 1 })
    expect(words).toMatchObject({ tone: 'gain', headline: 'B is better.' })
    expect(words.detail).toMatch(
      /^Orders per visitor −23\.1\u00a0%, likely .*, and fewer is better\. Shipping it to everyone means about \d+ to \d+ fewer orders a day\.$/,
    )
  })
})

describe('goals by their role', () => {
  const three = (bold: Readonly<Record<string, number>>): EpochSums => ({
    epoch: 1,
    mixed: 0,
    variants: new Map([
      ['control', cellOf(10_000, { purchase: 1_000, signup: 1_000, refund: 500 })],
      ['bold', cellOf(10_000, bold)],
    ]),
  })
  const frame = {
    goals: ['purchase', 'signup', 'refund'],
    guardrails: ['signup', 'refund'],
    lowerIsBetter: ['refund'],
  } as const
  const seen = (bold: Readonly<Record<string, number>>, given: Partial<Given> = {}) =>
    resultsOf({ epochs: [three(bold)], frame, ...given })

  test('say role and direction', () => {
    const { goals } = seen({ purchase: 1_300, signup: 1_000, refund: 500 })
    expect(goals).toMatchObject([
      { goal: 'signup', role: 'guardrail', direction: 'higher' },
      { goal: 'refund', role: 'guardrail', direction: 'lower' },
    ])
  })

  test('a guardrail that gets worse, either way, keeps the control at any time', () => {
    const harmed = [
      ['signup', { purchase: 1_300, signup: 700, refund: 500 }],
      ['refund', { purchase: 1_300, signup: 1_000, refund: 800 }],
    ] as const
    for (const [goal, bold] of harmed) {
      const { verdict, guardrails } = seen(bold, { days: 1 })
      expect(verdict).toMatchObject({ decision: 'keep-control', reasons: [{ code: 'guardrail' }] })
      const [, found] = guardrails.find((one) => one.goal === goal)?.variants ?? []
      expect(found).toMatchObject({ key: 'bold', isHarmed: true })
    }
  })

  test('a guardrail that gets better, or stays, harms nothing and decides nothing', () => {
    const better = seen({ purchase: 1_005, signup: 1_400, refund: 200 })
    expect(better.verdict.decision).toBe('keep-running')
    expect(better.guardrails.flatMap(({ variants }) => variants).some(({ isHarmed }) => isHarmed)).toBe(false)
    expect(seen({ purchase: 1_300, signup: 990, refund: 510 }).verdict.decision).toBe('ship')
  })

  test('guardrails are one family by themselves, and do not weaken the secondary goals', () => {
    const query = { engine: 'frequentist' }
    const bold = { purchase: 1_000, signup: 1_080, refund: 490 }
    const alone = resultsOf({
      epochs: [three(bold)],
      frame: { goals: ['purchase', 'signup'] },
      query,
    })
    const beside = seen(bold, { frame: { ...frame, guardrails: ['refund'] }, query })
    const effectOn = (results: typeof alone) =>
      results.goals.find(({ goal }) => goal === 'signup')?.variants[1]
    expect(effectOn(beside)?.adjustedPValue).toBe(effectOn(alone)?.adjustedPValue)
    const [, refund] = seen({ ...bold, refund: 620 }).guardrails[1]?.variants ?? []
    expect(refund?.adjustedPValue).toBeCloseTo(2 * (refund?.pValue ?? 1), 12)
  })

  test('the table for other programs says them too', () => {
    const [head = '', ...lines] = toCsv(seen({ purchase: 1_300, signup: 700, refund: 500 })).split('\r\n')
    const columns = head.split(',')
    const rows = lines.map((line) => line.split(','))
    const toldOf = (name: string) => {
      const row = rows.find((cells) => cells[0] === 'goal in all' && cells[1] === name) ?? []
      return [row[columns.indexOf('role')], row[columns.indexOf('direction')]]
    }
    expect(toldOf('purchase')).toEqual(['primary', 'higher'])
    expect(toldOf('signup')).toEqual(['guardrail', 'higher'])
    expect(toldOf('refund')).toEqual(['guardrail', 'lower'])
  })
})
