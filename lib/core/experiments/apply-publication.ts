import { isSame } from '../json/is-same.ts'
import type { Experiment } from './definition.ts'
import type { Actor } from './draft.ts'
import type { Stamp } from './edit.ts'
import type { Epoch, ExperimentRecord } from './record.ts'
import { compileTiming, phaseAt } from './schedule.ts'

interface Context {
  readonly stamp: Stamp
  readonly by: Actor
  /** Of the draft that was published, if one was. */
  readonly draftRevision?: number
  readonly conclusion?: Pick<NonNullable<ExperimentRecord['conclusion']>, 'kind' | 'variant'>
}

type Times = Pick<ExperimentRecord, 'startedAt' | 'stoppedAt'>

const NEVER: Times = { startedAt: null, stoppedAt: null }

/**
 * The record of an experiment after a publish that made `after` of `before` (null where it was not, or no longer is, in
 * the documents). Null for an experiment that nobody ever heard of.
 */
export function applyPublication(
  record: ExperimentRecord | null,
  before: Experiment | null,
  after: Experiment | null,
  context: Context,
): ExperimentRecord | null {
  const { stamp } = context
  const known = withEarlier(record ?? emptyRecord(before ?? after), before, stamp)
  if (known === null) return null
  const concluded = conclude(context)
  if (after === null)
    return { ...known, ...timesOfRemoved(known, stamp.at), conclusion: concluded ?? known.conclusion }
  const lastSeed = known.epochs.at(-1)?.seed ?? before?.seed ?? after.seed
  const isRestart = lastSeed !== after.seed
  return {
    id: known.id,
    publishedRevision:
      context.draftRevision ?? (isStillPublished(before, after) ? known.publishedRevision : null),
    ...timesOf(isRestart ? NEVER : known, after, stamp.at),
    seeds: [...new Set([...known.seeds, after.seed])],
    epochs: withEpoch(known.epochs, after, stamp),
    conclusion: concluded ?? (after.status === 'ended' && !isRestart ? known.conclusion : null),
  }
}

function emptyRecord(experiment: Experiment | null): ExperimentRecord | null {
  if (experiment === null) return null
  const { id, seed } = experiment
  return { id, publishedRevision: null, ...NEVER, seeds: [seed], epochs: [], conclusion: null }
}

/** What was live before nobody may have published: visitors were drawn in its ratios all the same. */
function withEarlier(
  record: ExperimentRecord | null,
  before: Experiment | null,
  { at, version }: Stamp,
): ExperimentRecord | null {
  if (record === null || before === null) return record
  const { seed, epoch } = before
  if (record.epochs.some((each) => each.number === epoch && each.seed === seed)) return record
  // When it began is not known: not later than now. Its number is the version that opened it.
  const stamp = { at, version: Math.min(epoch, version - 1) }
  const epochs = withEpoch(record.epochs, before, stamp)
  return { ...record, seeds: [...new Set([...record.seeds, seed])], epochs }
}

function conclude({ conclusion, stamp, by }: Context): ExperimentRecord['conclusion'] {
  return conclusion ? { ...conclusion, at: stamp.at, by, version: stamp.version } : null
}

/** Status, seed and ratios are changed past a draft, which then follows; with anything else it is live no more. */
function isStillPublished(before: Experiment | null, after: Experiment): boolean {
  if (before === null) return false
  const { status, epoch, seed, variants } = after
  const keys = (experiment: Experiment) => experiment.variants.map(({ key }) => key)
  return isSame(keys(before), keys(after)) && isSame({ ...before, status, epoch, seed, variants }, after)
}

/** What runs already has started; a start that is still to come follows the schedule. */
function timesOf(known: Times, { status, coverage, schedule = {} }: Experiment, at: string): Times {
  const now = Date.parse(at)
  const phase = phaseAt(compileTiming(status, coverage, schedule), now)
  const hasStarted = known.startedAt !== null && Date.parse(known.startedAt) <= now
  const start = phase === 'running' ? at : phase === 'scheduled' ? toIso(schedule.start) : null
  const end = schedule.end !== undefined && Date.parse(schedule.end) < now ? toIso(schedule.end) : at
  return {
    startedAt: hasStarted ? known.startedAt : start,
    stoppedAt: phase === 'ended' ? (known.stoppedAt ?? end) : null,
  }
}

function timesOfRemoved({ startedAt, stoppedAt }: Times, at: string): Times {
  const hasStarted = startedAt !== null && Date.parse(startedAt) <= Date.parse(at)
  return { startedAt: hasStarted ? startedAt : null, stoppedAt: stoppedAt ?? (hasStarted ? at : null) }
}

function toIso(instant: string | undefined): string | null {
  return instant === undefined ? null : new Date(Date.parse(instant)).toISOString()
}

function withEpoch(epochs: readonly Epoch[], after: Experiment, { version, at }: Stamp): Epoch[] {
  const { epoch: number, seed, coverage, variants } = after
  const last = epochs.at(-1)
  if (last?.number === number && last.seed === seed) return [...epochs]
  const ratios = Object.fromEntries(variants.map(({ key, ratio }) => [key, ratio]))
  return [...epochs, { number, openedAt: at, version, seed, coverage, ratios }]
}
