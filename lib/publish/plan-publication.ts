import { describeChanges } from '#lib/core/experiments/describe-changes'
import type { Change } from '#lib/core/experiments/diff'
import { parseExperiments } from '#lib/core/experiments/document'
import type { LiveDocuments, Stamp } from '#lib/core/experiments/edit'
import type { Fault } from '#lib/core/experiments/fault'
import { findRewrittenKeys } from '#lib/core/experiments/find-rewritten-keys'
import { renewContent } from '#lib/core/experiments/renew-content'
import { documentKey } from '#lib/stores/edge-config/client'
import { findObstacle } from './find-obstacle.ts'
import { openEpochs } from './open-epochs.ts'
import { findOutsideChanges, findOverwritten } from './outside-edit.ts'
import type { Publication, PublishOutcome, PublishReport } from './publication.ts'
import type { Base } from './read-base.ts'
import { reportOn } from './report-on.ts'
import { restorePieces } from './restore-pieces.ts'
import { lintSite } from './site.ts'

type Refusal = Extract<PublishOutcome, { ok: false }>

/** What a publish would do, decided without doing anything. */
export type Plan =
  | { readonly kind: 'refuse'; readonly outcome: Refusal }
  | { readonly kind: 'nothing-to-do'; readonly report: PublishReport }
  | { readonly kind: 'write'; readonly documents: LiveDocuments; readonly report: PublishReport }

/** Such a version reads as 0: the next one would be 1, and versions would run backwards. */
const MALFORMED_VERSION: Fault = {
  pointer: '/version',
  message: 'The version of the live document is not a whole number. Mend it at /version in Edge Config first',
}

/** Decides what a publication does to what is live: pure but for what it is given. */
export function planPublication(publication: Publication, base: Base): Plan {
  const now = publication.at.getTime()
  const { document, faults } = parseExperiments(base.live.experiments)
  const refusal = judgeVersion(publication, document.version, faults)
  if (refusal !== null) return { kind: 'refuse', outcome: refusal }
  const outside = findOutsideChanges(base)
  const found = stampAfter(Math.max(document.version, base.last?.version ?? 0), publication)
  const stamp = outside.length > 0 ? stampAfter(found.version, publication) : found

  const adopted = openEpochs(base.live, base.published, found)
  const first = publication.edit(adopted, stamp)
  if (!first.ok) return { kind: 'refuse', outcome: first }
  const changes = describeChanges(adopted, first.documents)
  const overwritten = findOverwritten(outside, changes, publication.replaces)
  const start = publication.outside === 'overwrite' ? withoutEdits(base, overwritten, found) : adopted
  const edited = start === adopted ? first : publication.edit(start, stamp)
  if (!edited.ok) return { kind: 'refuse', outcome: edited }

  const isBlocked = publication.outside === undefined && overwritten.length > 0
  const versions = { liveVersion: document.version, version: stamp.version }
  const documents = withNewCodes(edited.documents, base, stamp)
  const after = { documents, start, ...versions, outside, isBlocked }
  const site = lintSite(base.items.get(documentKey('markets')))
  // Also an edit of which nobody can say what it changed: kept, what is live is what was published.
  const isAdoption = publication.action === 'adopt' && base.isEdited
  const report = { ...reportOn(base, after, site, now), ...(isAdoption && { sentence: KEPT }) }
  if (!isAdoption && describeChanges(adopted, edited.documents).length === 0)
    return { kind: 'nothing-to-do', report: { ...report, version: document.version, ...NO_CHANGE } }
  const obstacle = findObstacle(publication, base, after, report, site)
  if (obstacle !== null) {
    // What stops it comes first: the rest was there before, and is not this editor's.
    const findings = [...new Set([...obstacle.findings, ...report.findings])]
    return { kind: 'refuse', outcome: { ok: false, code: obstacle.code, report: { ...report, findings } } }
  }
  return { kind: 'write', documents, report }
}

/** An outside edit that is found becomes a version of its own, and what publishes the one after it. */
function stampAfter(version: number, { at }: Pick<Publication, 'at'>): Stamp {
  return { version: version + 1, at: at.toISOString() }
}

const KEPT = 'what was edited outside is kept'
const NO_CHANGE = { changes: [], sentence: '' } as const

function judgeVersion({ seenVersion }: Publication, live: number, faults: readonly Fault[]): Refusal | null {
  if (faults.some(({ pointer }) => pointer === '/version'))
    return { ok: false, code: 'invalid', faults: [MALFORMED_VERSION] }
  if (seenVersion === undefined || seenVersion === live) return null
  return { ok: false, code: 'conflict', seen: seenVersion, live }
}

/** The live documents with some pieces as they were published: what was counted in between is an epoch of its own. */
function withoutEdits({ live, published }: Base, edits: readonly Change[], found: Stamp): LiveDocuments {
  if (published === null || edits.length === 0) return openEpochs(live, published, found)
  const subjects = edits.map(({ subject }) => subject)
  const restored = restorePieces(live, published, subjects)
  return openEpochs(openEpochs(restored, published, found), live, found)
}

/** What was rewritten under a key whose pages exist is published under another, whether it is kept or taken back. */
function withNewCodes(
  documents: LiveDocuments,
  { live, published }: Base,
  { version }: Stamp,
): LiveDocuments {
  if (published === null) return documents
  return renewContent(documents, findRewrittenKeys(published, live), version)
}
