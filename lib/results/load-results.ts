import { type KnownExperiment, loadExperiment } from '#lib/drafts/load-experiment'
import { leaveRunning } from '#lib/http/leave-running'
import { readSettings } from '#lib/publish/settings'
import { currentGoals } from '#lib/stores/edge-config/goals'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { frameExperiment } from './frame-experiment.ts'
import { freezeResults } from './freeze-results.ts'
import { readFrozen } from './frozen-results.ts'
import { goalCounter } from './goal-counter.ts'
import { readCounted } from './read-counted.ts'
import type { Dimension } from './read-segments.ts'
import type { ResultsSource } from './results-source.ts'

type Question = {
  readonly dimension: Dimension | null
  readonly now: number
  /** If it is being loaded already. */
  readonly known?: Promise<KnownExperiment>
}

/**
 * What is known and counted of an experiment, null when nobody knows it. One that has ended is frozen by its first
 * reader, if nobody has done it before.
 * @throws when a store does not answer
 */
export async function loadResults(
  id: string,
  { dimension, now, known: given }: Question,
): Promise<ResultsSource | null> {
  const [known, settings, { markets }, goals] = await Promise.all([
    given ?? loadExperiment(id),
    readSettings(),
    currentSnapshot(now, leaveRunning),
    currentGoals(now, leaveRunning),
  ])
  const frame = frameExperiment(known, now)
  if (frame === null) return null
  const keys = markets.list.map(({ key }) => key)
  const isOver = hasEnded(known)
  const [counted, frozen] = await Promise.all([
    readCounted(frame, { dimension, markets: keys, now, counter: goalCounter(frame.goals[0], goals) }),
    isOver ? readFrozen(frame) : null,
  ])
  const currency = markets.rates?.base ?? 'USD'
  const source = { known, frame, counted, settings: settings.decision, currency, markets: keys, now, frozen }
  return isOver && frozen === null ? { ...source, frozen: await freezeResults(source) } : source
}

/** By a publish of ours: what ended by the clock alone is frozen when it is written down. */
function hasEnded({ live, record }: Pick<KnownExperiment, 'live' | 'record'>): boolean {
  return (live === null || live.status === 'ended') && (record?.stoppedAt ?? null) !== null
}
