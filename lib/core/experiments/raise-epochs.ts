import { isRecord } from '../json/is-record.ts'
import { isSame } from '../json/is-same.ts'
import { circumstancesOf, type ReadDocuments } from './circumstances.ts'
import type { Experiment } from './definition.ts'
import type { Stamp } from './edit.ts'
import { placesIn } from './list-pieces.ts'
import { compileTiming, phaseAt } from './schedule.ts'

/**
 * The raw experiments of the later documents, with an epoch of its own for each that now runs under other circumstances
 * than before, or was not there, or had ended. Its number is the version that opens it: versions only rise, so no
 * number ever stands for two circumstances under one seed, whatever was rolled back between. `isNew` knows those that
 * begin under a seed that was never used: only they keep the epoch that they come with.
 */
export function raiseEpochs(
  list: readonly unknown[],
  before: ReadDocuments,
  after: ReadDocuments,
  { version, at }: Stamp,
  isNew: (experiment: Experiment) => boolean = () => false,
): readonly unknown[] {
  const now = Date.parse(at)
  const places = placesIn(list, 'experiments')
  const raised = [...list]
  for (const later of after.document.experiments) {
    const earlier = before.document.experiments.find(({ id, seed }) => id === later.id && seed === later.seed)
    const current = Math.max(earlier?.epoch ?? 0, later.epoch)
    const opens = earlier ? isAnother(earlier, before, later, after, now) : !isNew(later)
    const epoch = opens ? Math.max(version, current + 1) : current
    const place = places.get(later.id) ?? -1
    const raw = list[place]
    if (epoch !== later.epoch && isRecord(raw)) raised[place] = { ...raw, epoch }
  }
  return raised
}

/** What has ended counts nobody: when it runs again, it is unknown what changed meanwhile. */
function isAnother(
  earlier: Experiment,
  before: ReadDocuments,
  later: Experiment,
  after: ReadDocuments,
  now: number,
): boolean {
  if (hasEnded(later, now)) return false
  return hasEnded(earlier, now) || !isSame(circumstancesOf(earlier, before), circumstancesOf(later, after))
}

function hasEnded({ status, coverage, schedule }: Experiment, now: number): boolean {
  return phaseAt(compileTiming(status, coverage, schedule), now) === 'ended'
}
