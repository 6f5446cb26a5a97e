import type { Experiment } from './definition.ts'
import type { Draft } from './draft.ts'
import type { ExperimentRecord } from './record.ts'
import { compileTiming, phaseAt } from './schedule.ts'

/** Where an experiment stands, in the words that people use for it. */
export type Lifecycle =
  | 'draft'
  | 'review'
  | 'scheduled'
  | 'running'
  | 'paused'
  | 'stopped'
  | 'shipped'
  | 'rolled-back'

interface Known {
  readonly draft: Draft | null
  readonly record: ExperimentRecord | null
  readonly live: Experiment | null
  readonly now: number
}

/** What is live says it first; then a review that is asked for; then how it ended. */
export function lifecycleOf({ draft, record, live, now }: Known): Lifecycle {
  const phase = live && phaseAt(compileTiming(live.status, live.coverage, live.schedule), now)
  if (phase !== null && phase !== 'ended') return phase
  if (isInReview(draft, record)) return 'review'
  if (record?.conclusion) return record.conclusion.kind
  const hasRun = record !== null && (record.startedAt !== null || record.stoppedAt !== null)
  return phase === 'ended' || hasRun ? 'stopped' : 'draft'
}

/** A review from before the last stop was about what ran then. */
function isInReview(draft: Draft | null, record: ExperimentRecord | null): boolean {
  if (!draft?.review) return false
  const since = record?.conclusion?.at ?? record?.stoppedAt ?? null
  return since === null || Date.parse(draft.review.requested.at) > Date.parse(since)
}
