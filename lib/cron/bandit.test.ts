import { afterEach, describe, expect, test, vi } from 'vitest'
import { MARA } from '#lib/publish/testing/publication-for-test'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { heroForTest, later, NOW } from './testing/hero-for-test.ts'

afterEach(() => {
  vi.useRealTimers()
})

const CLEAR = { counts: { control: [5_000, 500], bold: [5_000, 800] } } as const
const EQUAL = { counts: { control: [50_000, 5_000], bold: [50_000, 5_000] } } as const
const BANDIT = { allocation: 'bandit', floor: 0.1 } as const

describe('the bandit', () => {
  test('publishes ratios that follow from what was counted, keeps the floor, and tells history and audit', async () => {
    const { bandit, ratios, readHistory, readAudit, readDraft, readRecord } = await heroForTest(
      await servicesForTest(),
      BANDIT,
      CLEAR,
    )
    expect(await bandit(NOW)).toEqual([expect.stringMatching(/^hero-copy: .*bold/)])
    expect(await ratios()).toEqual({ status: 'running', control: 0.1, bold: 0.9 })
    expect((await readHistory(1))[0]).toMatchObject({
      action: 'bandit',
      experiment: 'hero-copy',
      by: { sub: 'schedule' },
    })
    expect((await readAudit(1))[0]).toMatchObject({
      action: 'bandit',
      outcome: 'ok',
      by: { sub: 'schedule' },
    })
    expect((await readDraft('hero-copy'))?.definition.variants).toMatchObject([
      { ratio: 0.1 },
      { ratio: 0.9 },
    ])
    expect((await readRecord('hero-copy'))?.epochs.at(-1)).toMatchObject({
      number: 2,
      ratios: { control: 0.1, bold: 0.9 },
    })
  })

  test('changes ratios once an hour at most', async () => {
    const { bandit, ratios, count } = await heroForTest(await servicesForTest(), BANDIT, CLEAR)
    await bandit(NOW)
    await count({ counts: { control: [9_000, 1_800], bold: [9_000, 900] } })
    expect(await bandit(later(0.9))).toEqual([])
    expect(await bandit(later(1))).toHaveLength(1)
    expect(await ratios()).toMatchObject({ control: 0.9, bold: 0.1 })
  })

  test('compares within periods: an epoch of its own making does not undo what was found', async () => {
    const { bandit, ratios, count } = await heroForTest(await servicesForTest(), BANDIT, CLEAR)
    await bandit(NOW)
    // A bad hour, in which nearly everybody is in bold, which is better still.
    await count({ date: '2026-11-22', epoch: 2, counts: { control: [1_000, 20], bold: [9_000, 270] } })
    vi.useFakeTimers({ toFake: ['Date'], now: later(24) })
    expect(await bandit(later(24))).toEqual([])
    expect(await ratios()).toMatchObject({ bold: 0.9 })
  })

  test.each([
    ['nothing was found', BANDIT, EQUAL],
    ['too few have come', BANDIT, { counts: { control: [90, 1], bold: [90, 60] } }],
    ['ratios are fixed', { allocation: 'fixed' }, CLEAR],
    ['nothing is said', {}, CLEAR],
  ] as const)('publishes nothing when %s', async (_, members, sums) => {
    const { bandit, readHistory } = await heroForTest(await servicesForTest(), members, sums)
    const before = await readHistory(9)
    expect(await bandit(NOW)).toEqual([])
    expect(await readHistory(9)).toEqual(before)
  })

  test('leaves a paused experiment alone', async () => {
    const { bandit, changeStatus, ratios } = await heroForTest(await servicesForTest(), BANDIT, CLEAR)
    await changeStatus({ experiment: 'hero-copy', action: 'pause', by: MARA, at: later(-1), requestId: null })
    expect(await bandit(NOW)).toEqual([])
    expect(await ratios()).toMatchObject({ status: 'paused', bold: 0.5 })
  })

  test('does not follow a draft that a publisher has not published', async () => {
    const { bandit, writeDraft, readDraft, written } = await heroForTest(await servicesForTest(), {}, CLEAR)
    const definition = { ...written.definition, ...BANDIT }
    await writeDraft({ ...written, revision: 2, definition }, await readDraft('hero-copy'))
    expect(await bandit(NOW)).toEqual([])
  })
})
