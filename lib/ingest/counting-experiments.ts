import { phaseAt } from '#lib/core/experiments/schedule'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'

/** Experiments whose exposed visitors still convert: those that run, and those that only pause. */
export function countingExperiments(
  { experiments }: Pick<Snapshot, 'experiments'>,
  now: number,
): readonly string[] {
  const counting = experiments.experiments.filter(({ timing }) => {
    const phase = phaseAt(timing, now)
    return phase === 'running' || phase === 'paused'
  })
  return counting.map(({ id }) => id)
}
