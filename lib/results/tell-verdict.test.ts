import { describe, expect, test } from 'vitest'
import { tellResults } from './tell-results.ts'
import { tellVerdict } from './tell-verdict.ts'
import { CLEAR, EQUAL, type Given, resultsOf } from './testing/results-of.ts'
import { epochOf } from './testing/sums-for-test.ts'

const tell = (given: Given) => tellVerdict(resultsOf(given), { settings: { minimumLift: 0.05 }, coverage: 1 })

describe('the verdict in words', () => {
  test('says who is better, by how much, and what it is worth a day', () => {
    const words = tell({ epochs: [CLEAR] })
    expect(words).toMatchObject({
      tone: 'gain',
      headline: 'B is better.',
      action: { kind: 'ship', variant: 'bold' },
    })
    expect(words.detail).toMatch(
      /^Orders per visitor \+30\.0\u00a0%, likely \+[\d.]+\u00a0% to \+[\d.]+\u00a0%\. Shipping it to everyone is worth about \+€.* to \+€.* a day\.$/,
    )
  })

  test('says who is worse, and to stop', () => {
    const worse = epochOf(1, { control: [10_000, 1_300], bold: [10_000, 1_000] })
    expect(tell({ epochs: [worse] })).toMatchObject({
      tone: 'loss',
      headline: 'B is worse.',
      action: { kind: 'stop' },
    })
  })

  test('waits before it is time, and while it is not clear', () => {
    expect(tell({ epochs: [CLEAR], days: 2 }).headline).toMatch(/^Too early to call, about \d+ days left\.$/)
    const unclear = epochOf(1, { control: [4_000, 400], bold: [4_000, 420] })
    const words = tell({ epochs: [unclear], days: 8 })
    expect(words).toMatchObject({ tone: 'neutral', action: null })
    expect(words.headline).toMatch(/^Collecting, about \d+ days left\.$/)
  })

  test('says that nothing was found when the time is over', () => {
    const words = tell({ epochs: [EQUAL], days: 40 })
    expect(words.headline).toMatch(/^No difference/)
    expect(words.action).toEqual({ kind: 'stop' })
  })

  test('trusts nothing when visitors came in other shares than planned', () => {
    const skewed = epochOf(1, { control: [10_000, 1_000], bold: [8_000, 1_100] })
    expect(tell({ epochs: [skewed] })).toMatchObject({ tone: 'warn', headline: 'Do not trust this yet.' })
  })

  test('never says "significant", and never exclaims', () => {
    for (const epochs of [[CLEAR], [EQUAL]]) {
      const { headline, detail } = tell({ epochs })
      expect(`${headline} ${detail}`).not.toMatch(/significant|!/)
    }
  })
})

test('the summary to paste has the verdict and a line a variant', () => {
  const view = resultsOf({ epochs: [CLEAR] })
  const text = tellResults(
    'Hero copy',
    view,
    tellVerdict(view, { settings: { minimumLift: 0.05 }, coverage: 1 }),
  )
  const [title, verdict, a, b, ...rest] = text.split('\n')
  expect(title).toBe('Hero copy (1 Nov 2026 to 1 Nov 2026)')
  expect(verdict).toMatch(/^B is better\. Orders/)
  expect(a).toBe('A control: 10,000 visitors, 1,000 orders, 10.0\u00a0%')
  expect(b).toMatch(/^B bold: 10,000 visitors, 1,300 orders, 13\.0\u00a0%, \+30\.0\u00a0% \(likely /)
  expect(rest).toEqual([])
})
