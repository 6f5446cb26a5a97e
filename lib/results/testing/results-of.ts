import * as v from 'valibot'
import { DecisionSettings } from '#lib/publish/decision-settings'
import { analyseExperiment } from '../analyse-experiment.ts'
import type { EpochSums } from '../epoch-sums.ts'
import type { Frame } from '../frame-experiment.ts'
import type { Counted } from '../read-counted.ts'
import { ResultsQuery } from '../results-query.ts'
import type { ResultsView } from '../results-view.ts'
import { epochOf } from './sums-for-test.ts'

const START = Date.parse('2026-11-01T00:00:00Z')
const DAY_MS = 86_400_000
export const HALF = { control: 0.5, bold: 0.5 }

const frameWith = (changes: Partial<Frame> = {}): Frame => ({
  id: 'hero-copy',
  state: 'running',
  tag: 'abcd',
  keys: ['control', 'bold'],
  goals: ['purchase', 'signup'],
  guardrails: [],
  lowerIsBetter: [],
  ratiosOf: new Map([[1, HALF]]),
  startedAt: '2026-11-01T00:00:00Z',
  stoppedAt: null,
  ...changes,
})

export type Given = {
  readonly epochs: readonly EpochSums[]
  readonly query?: Record<string, string>
  readonly frame?: Partial<Frame>
  readonly days?: number
  readonly counted?: Partial<Counted>
}

/** For tests: the results after so many days, all counted on the first. */
export function resultsOf({ epochs, query = {}, frame = {}, days = 14, counted = {} }: Given): ResultsView {
  const sums = { epochs, days: [{ date: '2026-11-01', epochs }] }
  const all = {
    sums,
    vitals: new Map(),
    traffic: { bots: 0.1, unidentified: 0.2 },
    segments: new Map(),
    ...counted,
  }
  return analyseExperiment(frameWith(frame), all, {
    query: v.parse(ResultsQuery, query),
    settings: v.parse(DecisionSettings, {}),
    currency: 'EUR',
    now: START + days * DAY_MS,
  })
}

/** For tests: an epoch with a winner, and one without. */
export const CLEAR = epochOf(1, { control: [10_000, 1_000], bold: [10_000, 1_300] })
export const EQUAL = epochOf(1, { control: [10_000, 1_000], bold: [10_000, 1_005] })
