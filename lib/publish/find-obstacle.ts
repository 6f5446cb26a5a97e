import { describeChanges } from '#lib/core/experiments/describe-changes'
import type { Finding } from '#lib/core/experiments/finding'
import { lint } from '#lib/core/experiments/lint'
import type { LintSite } from '#lib/core/experiments/lint-site'
import { bytesOf } from './byte-budget.ts'
import { findBlocking } from './judge-findings.ts'
import type { Publication, PublishAction, PublishReport } from './publication.ts'
import type { Base } from './read-base.ts'
import { countAllPages, type Edited } from './report-on.ts'

/** Why a publish is stopped. */
type Obstacle = {
  readonly code: 'outside-edit' | 'lint' | 'too-large' | 'needs-confirmation'
  /** The findings that block. */
  readonly findings: readonly Finding[]
}

/** What takes something away, or puts back what was live before: it must be possible whatever is broken. */
const ALWAYS_ALLOWED: readonly PublishAction[] = ['pause', 'stop', 'rollback', 'scheduled-end', 'retention']

/** What stands in the way of publishing edited documents, the heaviest first; of findings, those that do. */
export function findObstacle(
  { action, confirmed, at }: Publication,
  base: Pick<Base, 'items' | 'live'>,
  edited: Edited,
  report: PublishReport,
  site: LintSite,
): Obstacle | null {
  const isExempt = ALWAYS_ALLOWED.includes(action)
  if (report.blockedByOutside) return { code: 'outside-edit', findings: [] }
  const findings = isExempt ? [] : findBlockingNow(base, edited, report, site, at.getTime())
  if (findings.length > 0) return { code: 'lint', findings }
  if (!isExempt && isTooLarge(base, report)) return { code: 'too-large', findings: [] }
  const isConfirmed = confirmed === 'all' || report.biases.every(({ code }) => confirmed.includes(code))
  return isConfirmed ? null : { code: 'needs-confirmation', findings: [] }
}

function findBlockingNow(
  { live }: Pick<Base, 'live'>,
  { documents, start }: Edited,
  { findings, pages }: PublishReport,
  site: LintSite,
  now: number,
): readonly Finding[] {
  const pagesBefore = countAllPages(live, site)
  const isGrowing = pages.some(({ pages: count, limit }, path) => {
    return count > limit && count > (pagesBefore[path]?.pages ?? 0)
  })
  const before = { documents: live, findings: lint(live, site, now) }
  const after = { documents, findings: findings.filter(({ code }) => isGrowing || code !== 'too-many-pages') }
  return findBlocking(before, after, describeChanges(start, documents))
}

/** What shrinks is let through also when it is too large still. */
function isTooLarge({ items }: Pick<Base, 'items'>, { bytes }: PublishReport): boolean {
  return bytes.used > bytes.limit && bytes.used > bytesOf(items)
}
