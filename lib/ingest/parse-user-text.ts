import { shortName } from '#lib/core/events/short-name'
import type { SeenVariants } from '#lib/core/experiments/link-sticky'
import type { CountingExperiment } from './counting-experiments.ts'
import { experimentShort } from './to-batch-text.ts'

/** Experiment, variant, second of the exposure, what belongs to the segments and flags, epoch: `scripts/user-state.ts`. */
const LINE = /^(.{4})(.{3})(.{5}).{7}(\d+)/
const UNSEEN = '-----'

/** What a user has seen in experiments by user. A mixed unit is in no variant. */
export function parseUserText(text: string, experiments: readonly CountingExperiment[]): SeenVariants {
  const seen = new Map<string, { variant: string; epoch: number }>()
  for (const line of text.split('\n')) {
    const [, short, of, since, epoch] = LINE.exec(line) ?? []
    const experiment = experiments.find((each) => each.isByUser && experimentShort(each) === short)
    const variant = experiment?.variants.find((key) => shortName(key, 3) === of)
    if (experiment && variant !== undefined && since !== UNSEEN)
      seen.set(experiment.id, { variant, epoch: Number(epoch) })
  }
  return seen
}
