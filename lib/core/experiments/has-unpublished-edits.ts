import { isSame } from '../json/is-same.ts'
import type { Experiment } from './definition.ts'
import type { Draft, DraftDefinition } from './draft.ts'
import type { ExperimentRecord } from './record.ts'

/**
 * Whether to publish a draft would change something: it was edited since it was published, or what is live was changed
 * by another way since.
 */
export function hasUnpublishedEdits(
  draft: Draft | null,
  record: ExperimentRecord | null,
  live: Experiment | null,
): boolean {
  if (draft === null || draft.revision === 0) return false
  if (draft.revision !== record?.publishedRevision) return true
  return live !== null && live.status !== 'ended' && !isDefinitionOf(draft, live)
}

/** Content and prose aside: what a draft leaves out is what publishing would fill in. */
function isDefinitionOf({ definition }: Draft, live: Experiment): boolean {
  const filledIn = ({ slot, variants, group, requires, ...rest }: DraftDefinition) => {
    const {
      seed = live.seed,
      hash = live.hash,
      unit = 'visitor',
      coverage = 1,
      audience = {},
      forced = {},
      schedule = {},
    } = rest
    return { slot, variants, group, requires, seed, hash, unit, coverage, audience, forced, schedule }
  }
  return isSame(filledIn(definition), filledIn(live))
}
