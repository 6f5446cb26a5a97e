import type { CompiledExperiment } from '#lib/core/experiments/compile'
import { phaseAt } from '#lib/core/experiments/schedule'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'

/** What counting needs of an experiment. */
export type CountingExperiment = Pick<CompiledExperiment, 'id' | 'tag' | 'epoch' | 'variants'>

/** Experiments whose exposed visitors still convert: those that run, and those that only pause. */
export function countingExperiments(
  { experiments }: Pick<Snapshot, 'experiments'>,
  now: number,
): readonly CountingExperiment[] {
  return experiments.experiments.filter(({ timing }) => {
    const phase = phaseAt(timing, now)
    return phase === 'running' || phase === 'paused'
  })
}
