import type { Change } from '#lib/core/experiments/diff'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { pieceOf } from '#lib/core/experiments/fault'
import type { Finding } from '#lib/core/experiments/finding'

type Linted = { readonly documents: LiveDocuments; readonly findings: readonly Finding[] }

/**
 * The findings that stop a publish: errors that it brings in, and those in what it touches. What was broken elsewhere
 * before is not this editor's.
 */
export function findBlocking(
  before: Linted,
  after: Linted,
  changes: readonly Pick<Change, 'subject'>[],
): readonly Finding[] {
  const known = new Set(before.findings.map((finding) => identityOf(finding, before.documents)))
  const touched = new Set(changes.map(({ subject }) => subject))
  return after.findings.filter((finding) => {
    if (finding.severity !== 'error') return false
    return (
      touched.has(subjectOf(finding, after.documents)) || !known.has(identityOf(finding, after.documents))
    )
  })
}

/** The same before and after, also when the piece has moved in its list. */
function identityOf(finding: Finding, documents: LiveDocuments): string {
  const { pointer, code, message } = finding
  const inside = pointer.split('/').slice(finding.document === 'content' ? 2 : 3)
  return [subjectOf(finding, documents), ...inside, code, message].join('\n')
}

/** The subject of `diff` that a finding's pointer leads into. */
function subjectOf({ pointer, document }: Finding, { experiments }: LiveDocuments): string {
  const [, first = '', second = ''] = pointer.split('/').map(unescapeStep)
  if (document === 'content') return `content/${first}`
  if (first !== 'experiments' && first !== 'flags') return second === '' ? first : `${first}/${second}`
  const piece = pieceOf(pieceOf(experiments, first).value, second).value
  const name = pieceOf(piece, first === 'flags' ? 'key' : 'id').value
  return `${first}/${typeof name === 'string' ? name : second}`
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
