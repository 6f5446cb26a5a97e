import { randomToken } from '#lib/auth/digest'
import { toSentence } from '#lib/core/experiments/change-sentence'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import { stateOf } from '#lib/drafts/draft-store'
import type { AuditEntry } from './audit.ts'
import { digestDocuments } from './digest-documents.ts'
import { followDraft } from './follow-draft.ts'
import { capChanges, type HistoryEntry, OUTSIDE } from './history-entry.ts'
import { answerKeyOf, toStoredAnswer } from './idempotency.ts'
import type { PendingPublish } from './pending-publish.ts'
import type { Publication, PublishReport } from './publication.ts'
import type { Base } from './read-base.ts'
import { recordsAfter } from './records-after.ts'

/** Everything that this publish will have left behind, an outside edit that it found included. */
export async function toPending(
  publication: Publication,
  base: Base,
  documents: LiveDocuments,
  report: PublishReport,
): Promise<PendingPublish> {
  const { version } = report
  const at = publication.at.toISOString()
  const entry = await toEntry(publication, documents, report)
  const outside = report.outsideChanges.length > 0 ? toOutsideEntry(base, report, at) : null
  const history = outside ? [outside, entry] : [entry]
  const records = recordsAfter(publication, base, documents, { at, version, outsideVersion: version - 1 })
  const before = outside?.version ?? (base.last === null ? report.liveVersion : null)
  return {
    id: randomToken(12),
    version,
    at,
    history,
    audit: history.map((each) => toAudit(each, publication.requestId)),
    documents: [
      // What was live before us is kept too when nobody has: so that one can go back to it.
      ...(before === null ? [] : [String(before), JSON.stringify(base.live)]),
      String(version),
      JSON.stringify(documents),
    ],
    last: JSON.stringify({ version, digest: entry.digest, coversGoals: true }),
    records: records.flatMap((record) => [record.id, JSON.stringify(record)]),
    draft: toFollowing(publication, base, documents, records),
    answerKey: await answerKeyOf(publication),
    answer: toStoredAnswer(publication, report, true),
  }
}

/** A draft that was live as a whole is so under its new revision too. */
function toFollowing(
  publication: Publication,
  base: Base,
  documents: LiveDocuments,
  records: readonly ExperimentRecord[],
): string[] {
  const draft = followDraft(publication, base, documents)
  if (draft === null || base.draft === null) return []
  const record = records.find(({ id }) => id === draft.id) ?? base.records.get(draft.id)
  const isLive = record?.publishedRevision === base.draft.revision
  const text = isLive ? JSON.stringify({ ...record, publishedRevision: draft.revision }) : ''
  return [draft.id, stateOf(base.draft), JSON.stringify(draft), text]
}

async function toEntry(
  { by, action, experiment, at }: Publication,
  documents: LiveDocuments,
  { version, sentence, changes }: PublishReport,
): Promise<HistoryEntry> {
  return {
    version,
    at: at.toISOString(),
    by,
    action,
    experiment,
    sentence,
    changes: capChanges(changes),
    digest: await digestDocuments(documents),
  }
}

function toOutsideEntry(
  { digest }: Base,
  { version, outsideChanges }: PublishReport,
  at: string,
): HistoryEntry {
  return {
    version: version - 1,
    at,
    by: OUTSIDE,
    action: 'outside-edit',
    experiment: null,
    sentence: toSentence(outsideChanges),
    changes: capChanges(outsideChanges),
    digest,
  }
}

function toAudit(
  { at, by, action, experiment, version, sentence }: HistoryEntry,
  requestId: string | null,
): AuditEntry {
  const subject = experiment === null ? 'documents' : `experiments/${experiment}`
  return { at, by, action, subject, outcome: 'ok', detail: `version ${version}: ${sentence}`, requestId }
}
