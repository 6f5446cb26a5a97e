import type { Experiment } from '#lib/core/experiments/definition'
import type { Draft } from '#lib/core/experiments/draft'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import type { SeededResults } from '../../e2e/seed-results.ts'

export const DAYS = 90
/** Of 200: the rest runs. */
const DECIDED = 60
const DRAFTS = 20
const EXPERIMENTS = 200
const DAY_MS = 86_400_000
const BY = { sub: 'bench', name: 'Bench' }
const SLOTS = ['home.hero', 'home.offer', 'product.promise']

type Workspace = {
  readonly live: readonly Experiment[]
  readonly drafts: readonly Draft[]
  readonly records: readonly ExperimentRecord[]
  readonly counted: readonly SeededResults[]
}

/** Two hundred experiments of a busy team, the same on every run: 120 run, 60 are decided, 20 are drafts. */
export function makeWorkspace(now: number): Workspace {
  const begun = new Date(now - (DAYS - 1) * DAY_MS).toISOString()
  const numbers = Array.from({ length: EXPERIMENTS }, (_, index) => index)
  const decided = numbers.slice(0, DECIDED)
  const counted = numbers.slice(0, EXPERIMENTS - DRAFTS)
  return {
    live: counted.slice(DECIDED).map(toLive),
    drafts: numbers.map((number) => toDraft(number, begun)),
    records: decided.map((number) => toRecord(number, begun, new Date(now - DAY_MS).toISOString())),
    counted: counted.map((number) => ({
      experiment: idOf(number),
      seed: `${idOf(number)}-1`,
      days: DAYS,
      variants: {
        control: { visitors: 300 + number, rate: 0.08, lcp: 1_900 },
        bold: { visitors: 300 + number, rate: 0.08 + 0.0002 * (number % 60), lcp: 1_900 },
      },
    })),
  }
}

function idOf(number: number): string {
  return `test-${String(number).padStart(3, '0')}`
}

function slotOf(number: number): string {
  return SLOTS[number % SLOTS.length] ?? 'home.hero'
}

const VARIANTS = [
  { key: 'control', ratio: 0.5 },
  { key: 'bold', ratio: 0.5 },
]

function toLive(number: number): Experiment {
  const id = idOf(number)
  return {
    id,
    status: 'running',
    slot: slotOf(number),
    seed: `${id}-1`,
    hash: 2,
    revision: 1,
    epoch: 1,
    unit: 'visitor',
    coverage: 1,
    variants: VARIANTS,
  }
}

function toDraft(number: number, at: string): Draft {
  const hypothesis =
    'Because visitors look for the next step, we expect a bolder call to raise orders by at least 3 %.'
  return {
    id: idOf(number),
    revision: 1,
    definition: {
      slot: slotOf(number),
      name: `Test of a bolder call, ${number}`,
      hypothesis,
      goals: ['purchase', 'add-to-cart', 'begin-checkout'],
      seed: `${idOf(number)}-1`,
      variants: VARIANTS,
    },
    created: { by: BY, at },
    updated: { by: BY, at },
    review: null,
  }
}

function toRecord(number: number, startedAt: string, stoppedAt: string): ExperimentRecord {
  const seed = `${idOf(number)}-1`
  const ratios = { control: 0.5, bold: 0.5 }
  return {
    id: idOf(number),
    publishedRevision: 1,
    startedAt,
    stoppedAt,
    seeds: [seed],
    epochs: [{ number: 1, openedAt: startedAt, version: 1, seed, coverage: 1, ratios }],
    conclusion: { kind: 'shipped', variant: 'bold', at: stoppedAt, by: BY, version: 2 },
  }
}
