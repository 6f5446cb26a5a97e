import { type EtagCondition, isSameState, toEtag } from '#lib/http/match-etag'
import type { DraftOutcome } from './draft-outcome.ts'

/**
 * Whether somebody came in between and left what the caller means: another draft where they mean any, or this revision
 * with a signature more. Then the same is tried on what is there now.
 */
export function isStillMeant(outcome: DraftOutcome, condition: EtagCondition): boolean {
  if (outcome.ok || outcome.code !== 'draft-changed' || outcome.current === null) return false
  return isSameState(condition, toEtag(outcome.current.revision))
}
