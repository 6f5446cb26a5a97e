import type { CompiledExperiment } from '#lib/core/experiments/compile'
import { programmeOf } from '#lib/core/experiments/programme'
import { phaseAt } from '#lib/core/experiments/schedule'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'

/** What counting needs of an experiment. */
export type CountingExperiment = Pick<CompiledExperiment, 'id' | 'tag' | 'epoch' | 'variants' | 'isByUser'>

/** Experiments whose exposed visitors still convert: those that run, those that only pause, and the global holdout. */
export function countingExperiments(
  { experiments }: Pick<Snapshot, 'experiments'>,
  now: number,
): readonly CountingExperiment[] {
  const programme = programmeOf(experiments.holdout)
  const counting = experiments.experiments.filter(({ timing }) => {
    const phase = phaseAt(timing, now)
    return phase === 'running' || phase === 'paused'
  })
  return programme === null ? counting : [...counting, { ...programme, isByUser: false }]
}
