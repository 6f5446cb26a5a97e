import type * as v from 'valibot'
import type { Draft } from '#lib/core/experiments/draft'
import { lifecycleOf } from '#lib/core/experiments/lifecycle'
import type { KnownExperiment } from '#lib/drafts/load-experiment'
import { describeRefusal } from './describe-refusal.ts'
import { judgeApproval } from './judge-approval.ts'
import type { PublishOutcome } from './publication.ts'
import type { PreflightView } from './publish-view.ts'
import { readSettings } from './settings.ts'

type Preflight = v.InferOutput<typeof PreflightView>
type Report = Pick<Preflight, 'liveVersion' | 'version' | 'sentence'> & Partial<Preflight>

/**
 * What publishing a draft would do and what stands in its way, from a rehearsal of it. An approval that is missing is
 * said last: whoever has to give it must see the rest first.
 * @throws when Redis does not answer
 */
export async function describePreflight(
  { id, live, record, isStored }: Pick<KnownExperiment, 'id' | 'live' | 'record' | 'isStored'>,
  draft: Draft,
  outcome: PublishOutcome,
): Promise<Preflight> {
  const stored = { settings: await readSettings(), draft: isStored ? draft : null }
  const refusal = outcome.ok ? judgeApproval({ action: 'publish' }, stored) : outcome
  const words = refusal && describeRefusal(refusal)
  return {
    experiment: id,
    revision: draft.revision,
    state: lifecycleOf({ draft, record, live, now: Date.now() }),
    blocked: refusal?.code ?? null,
    detail: words && [words.title, words.detail].filter(Boolean).join('. '),
    errors: [...(words?.errors ?? [])],
    ...describeReport(outcome),
  }
}

function describeReport(outcome: PublishOutcome): Report {
  const report = 'report' in outcome ? outcome.report : null
  if (report === null) return { liveVersion: null, version: null, sentence: null }
  const { liveVersion, version, sentence, bytes } = report
  return {
    liveVersion,
    version,
    sentence,
    bytes,
    changes: [...report.changes],
    findings: [...report.findings],
    biases: [...report.biases],
    outsideChanges: [...report.outsideChanges],
    pages: [...report.pages],
  }
}
