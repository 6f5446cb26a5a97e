import fc from 'fast-check'
import { expect, test } from 'vitest'
import { experimentWith, liveWith, variantsWith } from './builders.ts'
import { circumstancesOf } from './circumstances.ts'
import { parseExperiments } from './document.ts'
import type { DraftDefinition } from './draft.ts'
import type { Edit, LiveDocuments, Stamp } from './edit.ts'
import { putBack } from './put-back.ts'
import { putDraft } from './put-draft.ts'
import { putRatios } from './put-ratios.ts'
import { compileTiming, phaseAt } from './schedule.ts'
import { setStatus } from './set-status.ts'
import { anyEditOfLive, anyId, anyLive, anySchedule } from './testing/arbitraries.ts'

/** An edit, given all that was live so far, the last being live now, and the seeds that an experiment had. */
type Step = (past: readonly LiveDocuments[], seedsOf: (id: string) => readonly string[]) => Edit

/** Documents are numbered from here, so that no epoch of theirs is above their version. */
const FIRST_VERSION = 5
const HOUR_MS = 3_600_000
const stampOf = (version: number): Stamp => ({
  version,
  at: new Date(Date.parse('2026-11-19T12:00:00Z') + version * 6 * HOUR_MS).toISOString(),
})

/** Tells of every experiment that counts visitors what it counts them under; fails where two share an epoch. */
function ledger() {
  const known = new Map<string, unknown>()
  const seeds = new Map<string, Set<string>>()
  return {
    seedsOf: (id: string) => [...(seeds.get(id) ?? [])],
    enter: ({ experiments, content }: LiveDocuments, { version, at }: Stamp) => {
      const { document } = parseExperiments(experiments)
      for (const experiment of document.experiments) {
        const { id, seed, epoch, status, coverage, schedule } = experiment
        seeds.set(id, (seeds.get(id) ?? new Set()).add(seed))
        if (phaseAt(compileTiming(status, coverage, schedule), Date.parse(at)) === 'ended') continue
        const key = `${id}, seed ${seed}, epoch ${epoch}`
        const circumstances = circumstancesOf(experiment, { document, content })
        if (known.has(key)) expect(circumstances, `${key}, version ${version}`).toEqual(known.get(key))
        else known.set(key, circumstances)
      }
    },
  }
}

function run(start: LiveDocuments, steps: readonly Step[]): LiveDocuments {
  const { seedsOf, enter } = ledger()
  const past = [start]
  enter(start, stampOf(FIRST_VERSION))
  for (const [index, step] of steps.entries()) {
    const stamp = stampOf(FIRST_VERSION + 1 + index)
    const result = step(past, seedsOf)(past.at(-1) as LiveDocuments, stamp)
    if (!result.ok) continue
    enter(result.documents, stamp)
    past.push(result.documents)
  }
  return past.at(-1) as LiveDocuments
}

const backTo =
  (index: number): Step =>
  (past) =>
    putBack(past[index % past.length] as LiveDocuments)
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyEditOfLive.map((edit) => () => edit) },
  { weight: 3, arbitrary: fc.nat(20).map(backTo) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        id: anyId,
        seed: fc.option(fc.constantFrom('s', 't', 'u', 'w'), { nil: undefined }),
        first: fc.constantFrom(0.1, 0.5),
        schedule: fc.option(anySchedule, { nil: undefined }),
      })
      .map(
        ({ id, seed, first, schedule }): Step =>
          (_, seedsOf) => {
            const variants = variantsWith(first, 1 - first) as { key: string; ratio: number }[]
            const given = { ...(seed !== undefined && { seed }), ...(schedule && { schedule }) }
            const definition = { slot: 'home.hero', variants, ...given } as unknown as DraftDefinition
            return putDraft({ id, definition }, { usedSeeds: seedsOf(id) })
          },
      ),
  },
)

test('an epoch of a seed never stands for two circumstances, whatever is edited, restarted and rolled back', () => {
  const start = anyLive.filter(
    ({ experiments }) => parseExperiments(experiments).document.experiments.length > 0,
  )
  fc.assert(
    fc.property(start, fc.array(steps, { minLength: 2, maxLength: 9 }), (documents, all) => {
      run(documents, all)
    }),
    { numRuns: 800 },
  )
})

test('a rollback over a restart opens an epoch that was never there', () => {
  const draft = { slot: 'home.hero', variants: [...(experimentWith().variants as [])], seed: 'hero-copy-2' }
  const after = run(liveWith([experimentWith()]), [
    () => putRatios('hero-copy', { control: 0.4, bold: 0.6 }),
    (_, seedsOf) => putDraft({ id: 'hero-copy', definition: draft }, { usedSeeds: seedsOf('hero-copy') }),
    backTo(0),
    () => putRatios('hero-copy', { control: 0.1, bold: 0.9 }),
  ])
  const [experiment] = parseExperiments(after.experiments).document.experiments
  expect(experiment).toMatchObject({ seed: 'hero-copy-1', epoch: FIRST_VERSION + 4 })
})

test('what had ended and runs again counts in an epoch of its own, since the slot may have changed meanwhile', () => {
  const live = liveWith([experimentWith()])
  const after = run(live, [() => setStatus('hero-copy', 'stop'), backTo(0)])
  const [experiment] = parseExperiments(after.experiments).document.experiments
  expect(experiment).toMatchObject({ status: 'running', epoch: FIRST_VERSION + 2 })
})
