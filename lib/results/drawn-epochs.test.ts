import { describe, expect, test } from 'vitest'
import { assign } from '#lib/core/experiments/assign'
import { compiledWith, experimentWith, factsWith, optionsWith } from '#lib/core/experiments/builders'
import { applySticky, parseSticky } from '#lib/core/experiments/sticky'
import { epochOf } from '#lib/core/experiments/sticky-tag'
import { testRatios } from './test-ratios.ts'
import { epochOf as sumsOf } from './testing/sums-for-test.ts'

const HALVES = { control: 0.5, bold: 0.5 }
const TENTHS = { control: 0.9, bold: 0.1 }
const RATIOS = new Map([
  [1, HALVES],
  [7, TENTHS],
])

const live = (ratios: Readonly<Record<string, number>>, epoch: number) =>
  compiledWith([
    experimentWith({ epoch, variants: Object.entries(ratios).map(([key, ratio]) => ({ key, ratio })) }),
  ])

const BEFORE = live(HALVES, 1)
const AFTER = live(TENTHS, 7)

/** A visit: what is shown, and the cookie that it leaves. */
function visit(compiled: typeof BEFORE, visitor: string, cookie: string) {
  const assignments = assign(compiled, factsWith({ visitor }), optionsWith({ sticky: parseSticky(cookie) }))
  const text = applySticky(cookie, assignments, compiled)
  return {
    cookie: text,
    variant: assignments[0]?.variant ?? '',
    tag: parseSticky(text).get('hero-copy')?.tag ?? '',
  }
}

/** Thousands who come in 50/50 and see the slot only when they come back in 90/10, beside others who are new then. */
function simulate(epochFor: (tag: string) => number, isLost: (variant: string, index: number) => boolean) {
  const counts = new Map<number, Record<string, number>>()
  for (let index = 0; index < 12_000; index++) {
    const visitor = `visitor-${index}`
    const earlier = index % 2 === 0 ? visit(BEFORE, visitor, '').cookie : ''
    const { variant, tag } = visit(AFTER, visitor, earlier)
    if (isLost(variant, index)) continue
    const epoch = counts.get(epochFor(tag)) ?? { control: 0, bold: 0 }
    epoch[variant] = (epoch[variant] ?? 0) + 1
    counts.set(epochFor(tag), epoch)
  }
  const epochs = [...counts].map(([epoch, { control = 0, bold = 0 }]) =>
    sumsOf(epoch, { control: [control, 0], bold: [bold, 0] }),
  )
  return testRatios(epochs, ['control', 'bold'], RATIOS)
}

describe('sticky visitors who see an experiment only after its ratios have changed', () => {
  test('are counted with those among whom they were drawn, and raise no alarm', () => {
    const srm = simulate(epochOf, () => false)
    expect(
      srm.epochs.map(({ epoch, observed }) => [epoch, observed.control ?? 0, observed.bold ?? 0]),
    ).toEqual([
      [1, expect.closeTo(3_000, -2), expect.closeTo(3_000, -2)],
      [7, expect.closeTo(5_400, -2), expect.closeTo(600, -2)],
    ])
    expect(srm).toMatchObject({ isMismatch: false })
    expect(srm.pValue).toBeGreaterThan(0.05)
  })

  test('would raise one if they counted where they are seen', () => {
    expect(
      simulate(
        () => 7,
        () => false,
      ),
    ).toMatchObject({ isMismatch: true })
  })

  test('hide no real imbalance: of the old ratios, or of the new', () => {
    const isOld = (index: number) => index % 2 === 0
    const lost = (old: boolean) => (variant: string, index: number) =>
      variant === 'bold' && isOld(index) === old && Math.floor(index / 2) % 10 < 4
    expect(simulate(epochOf, lost(true))).toMatchObject({ isMismatch: true })
    expect(simulate(epochOf, lost(false))).toMatchObject({ isMismatch: true })
  })
})
