import type { LiveDocuments } from './edit.ts'
import type { Finding } from './finding.ts'
import { lintAudiences } from './lint/lint-audiences.ts'
import { lintCodes } from './lint/lint-codes.ts'
import { lintContent } from './lint/lint-content.ts'
import { readForLint, toError } from './lint/lint-context.ts'
import { lintExperiments } from './lint/lint-experiments.ts'
import { lintGroups } from './lint/lint-groups.ts'
import { lintPages } from './lint/lint-pages.ts'
import { lintPrerequisites } from './lint/lint-prerequisites.ts'
import { lintSchedules } from './lint/lint-schedules.ts'
import { lintSlots } from './lint/lint-slots.ts'
import type { LintSite } from './lint-site.ts'

const LINTS = [
  lintExperiments,
  lintSchedules,
  lintPrerequisites,
  lintGroups,
  lintSlots,
  lintAudiences,
  lintContent,
  lintPages,
  lintCodes,
] as const

/**
 * All that is to be said of documents before they are published, errors first. Never throws, whatever the documents
 * are; of a piece that is broken only that is said.
 */
export function lint(documents: LiveDocuments, site: LintSite, now: number): readonly Finding[] {
  const context = readForLint(documents, site, now)
  const invalid = context.faults.map(({ pointer, message }) => toError('invalid', pointer, message))
  const findings = [...invalid, ...LINTS.flatMap((each) => each(context))]
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}
