import { describe, expect, test } from 'vitest'
import { applyPublication } from './apply-publication.ts'
import { documentWith, experimentWith } from './builders.ts'
import type { Experiment } from './definition.ts'
import { parseExperiments } from './document.ts'
import type { ExperimentRecord } from './record.ts'

type Raw = Readonly<Record<string, unknown>>
const by = { sub: 'ada', name: 'Ada' }
const DAY_1 = { version: 2, at: '2026-11-21T12:00:00.000Z' }
const DAY_2 = { version: 3, at: '2026-11-22T12:00:00.000Z' }

function experiment(changes: Raw = {}): Experiment {
  const [found] = parseExperiments(documentWith([experimentWith(changes)])).document.experiments
  return found as Experiment
}
/** The record after publications on the two days, each from what the one before left. */
function publish(
  steps: readonly (readonly [Experiment | null, Partial<Parameters<typeof applyPublication>[3]>])[],
): ExperimentRecord | null {
  let record: ExperimentRecord | null = null
  let before: Experiment | null = null
  for (const [after, context] of steps) {
    record = applyPublication(record, before, after, { stamp: DAY_1, by, ...context })
    before = after
  }
  return record
}

describe('applyPublication', () => {
  test('a first publish starts, opens an epoch and remembers seed and draft', () => {
    expect(publish([[experiment(), { draftRevision: 4 }]])).toEqual({
      id: 'hero-copy',
      publishedRevision: 4,
      startedAt: DAY_1.at,
      stoppedAt: null,
      seeds: ['hero-copy-1'],
      epochs: [
        {
          number: 1,
          openedAt: DAY_1.at,
          version: 2,
          seed: 'hero-copy-1',
          coverage: 1,
          ratios: { control: 0.5, bold: 0.5 },
        },
      ],
      conclusion: null,
    })
  })

  test('there is no record of what nobody ever heard of', () => {
    expect(applyPublication(null, null, null, { stamp: DAY_1, by })).toBeNull()
  })

  test('an epoch is opened by each other number and each other seed, and by nothing else', () => {
    const record = publish([
      [experiment(), {}],
      [experiment({ status: 'paused' }), { stamp: DAY_2 }],
      [experiment({ epoch: 2, coverage: 0.5 }), { stamp: DAY_2 }],
      [experiment({ seed: 'again' }), { stamp: DAY_2 }],
    ])
    expect(record?.epochs.map(({ number, seed, coverage }) => [number, seed, coverage])).toEqual([
      [1, 'hero-copy-1', 1],
      [2, 'hero-copy-1', 0.5],
      [1, 'again', 1],
    ])
    expect(record?.seeds).toEqual(['hero-copy-1', 'again'])
  })

  test('the ratios of what was live before the first publish are recorded too', () => {
    const variants = [
      { key: 'control', ratio: 0.9 },
      { key: 'bold', ratio: 0.1 },
    ]
    const after = experiment({ epoch: 3, variants })
    const found = applyPublication(null, experiment(), after, { stamp: DAY_2, by })
    expect(found?.epochs.map(({ number, version, ratios }) => [number, version, ratios])).toEqual([
      [1, 1, { control: 0.5, bold: 0.5 }],
      [3, 3, { control: 0.9, bold: 0.1 }],
    ])
    const removed = applyPublication(null, experiment(), null, { stamp: DAY_2, by })
    expect(removed?.epochs.map(({ number }) => number)).toEqual([1])
    const again = applyPublication(found, after, experiment({ status: 'paused', epoch: 3, variants }), {
      stamp: DAY_2,
      by,
    })
    expect(again?.epochs).toEqual(found?.epochs)
  })

  test('the first record of what was live before keeps its seed from being used again', () => {
    const record = applyPublication(null, experiment(), experiment({ seed: 'again' }), { stamp: DAY_1, by })
    expect(record?.seeds).toEqual(['hero-copy-1', 'again'])
    expect(applyPublication(null, experiment(), null, { stamp: DAY_1, by })?.seeds).toEqual(['hero-copy-1'])
  })

  test('what waits starts when its schedule says, also when that is moved', () => {
    const start = { start: '2026-11-22T06:00:00+01:00' }
    const later = { start: '2026-11-23T06:00:00Z' }
    const scheduled = experiment({ status: 'scheduled', schedule: start })
    expect(publish([[scheduled, {}]])?.startedAt).toBe('2026-11-22T05:00:00.000Z')
    expect(
      publish([
        [scheduled, {}],
        [experiment({ status: 'scheduled', schedule: later }), {}],
      ])?.startedAt,
    ).toBe('2026-11-23T06:00:00.000Z')
    expect(
      publish([
        [scheduled, {}],
        [experiment({ schedule: start, coverage: 0.5 }), { stamp: DAY_2 }],
      ])?.startedAt,
    ).toBe('2026-11-22T05:00:00.000Z')
    expect(publish([[experiment({ status: 'scheduled' }), {}]])?.startedAt).toBeNull()
    expect(
      publish([
        [scheduled, {}],
        [experiment({ status: 'paused', schedule: start }), {}],
      ])?.startedAt,
    ).toBeNull()
  })

  test('a stop is when it was stopped, or when the schedule ended it; a pause is none', () => {
    const stop = { stamp: DAY_2 }
    expect(
      publish([
        [experiment(), {}],
        [experiment({ status: 'paused' }), stop],
      ])?.stoppedAt,
    ).toBeNull()
    expect(
      publish([
        [experiment(), {}],
        [experiment({ status: 'ended' }), stop],
      ])?.stoppedAt,
    ).toBe(DAY_2.at)
    const schedule = { end: '2026-11-22T00:00:00Z' }
    expect(
      publish([
        [experiment({ schedule }), {}],
        [experiment({ schedule, status: 'ended' }), stop],
      ])?.stoppedAt,
    ).toBe('2026-11-22T00:00:00.000Z')
    expect(
      publish([
        [experiment(), {}],
        [null, stop],
      ]),
    ).toMatchObject({ startedAt: DAY_1.at, stoppedAt: DAY_2.at })
    const never = experiment({ status: 'scheduled' })
    expect(
      publish([
        [never, {}],
        [null, stop],
      ]),
    ).toMatchObject({ startedAt: null, stoppedAt: null })
  })

  test('a conclusion stays with what it concluded, and leaves with a new start', () => {
    const conclusion = { kind: 'shipped', variant: 'bold' } as const
    const shipped = [
      [experiment(), {}],
      [experiment({ status: 'ended' }), { stamp: DAY_2, conclusion }],
    ] as const
    const concluded = { ...conclusion, at: DAY_2.at, by, version: 3 }
    expect(publish(shipped)?.conclusion).toEqual(concluded)
    expect(publish([...shipped, [null, {}]])?.conclusion).toEqual(concluded)
    const again = publish([...shipped, [experiment({ seed: 'again' }), { stamp: DAY_2 }]])
    expect(again).toMatchObject({ conclusion: null, startedAt: DAY_2.at, stoppedAt: null })
    const rolledBack = publish([...shipped, [experiment(), { stamp: DAY_2 }]])
    expect(rolledBack).toMatchObject({ conclusion: null, startedAt: DAY_1.at, stoppedAt: null })
  })

  test('the published draft stays so under another status or other ratios, not under anything else', () => {
    const first = [experiment(), { draftRevision: 4 }] as const
    const variants = [
      { key: 'control', ratio: 0.2 },
      { key: 'bold', ratio: 0.8 },
    ]
    expect(
      publish([first, [experiment({ status: 'paused', epoch: 2, variants }), {}]])?.publishedRevision,
    ).toBe(4)
    expect(publish([first, [experiment({ coverage: 0.5 }), {}]])?.publishedRevision).toBeNull()
    expect(publish([first, [experiment({ revision: 9 }), {}]])?.publishedRevision).toBeNull()
    expect(publish([first, [experiment({ coverage: 0.5 }), { draftRevision: 5 }]])?.publishedRevision).toBe(5)
  })

  test('does not change the record that it is given', () => {
    const record = publish([[experiment(), {}]])
    const copy = structuredClone(record)
    applyPublication(record, experiment(), experiment({ epoch: 2, seed: 'again' }), { stamp: DAY_2, by })
    expect(record).toEqual(copy)
  })
})
