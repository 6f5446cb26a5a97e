import { toSentence } from '#lib/core/experiments/change-sentence'
import { MAX_PAGES_PER_PATH } from '#lib/core/experiments/codes-of'
import { compile } from '#lib/core/experiments/compile'
import { countPages } from '#lib/core/experiments/count-pages'
import { describeChanges } from '#lib/core/experiments/describe-changes'
import type { Change } from '#lib/core/experiments/diff'
import { parseExperiments } from '#lib/core/experiments/document'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { findBiases } from '#lib/core/experiments/find-biases'
import { lint } from '#lib/core/experiments/lint'
import type { LintSite } from '#lib/core/experiments/lint-site'
import { measureBytes } from './byte-budget.ts'
import type { PublishReport } from './publication.ts'
import type { Base } from './read-base.ts'

/** Counting goes on past the cap, so that the report can say by how much it is passed, but not for ever. */
const COUNTED_PAGES = 100_000

/** Documents as an edit has left them. */
export type Edited = {
  readonly documents: LiveDocuments
  /** What was edited: the live documents, as far as they are adopted. */
  readonly start: LiveDocuments
  readonly liveVersion: number
  readonly version: number
  readonly outside: readonly Change[]
  /** Whether an outside edit is in the way. */
  readonly isBlocked: boolean
}

/** The pre-flight report on edited documents. */
export function reportOn(
  { items, live, settings }: Pick<Base, 'items' | 'live' | 'settings'>,
  { documents, liveVersion, version, outside, isBlocked }: Edited,
  site: LintSite,
  now: number,
): PublishReport {
  const changes = describeChanges(live, documents)
  return {
    liveVersion,
    version,
    changes,
    sentence: toSentence(changes),
    findings: lint(documents, site, now),
    biases: findBiases(live, documents, now),
    outsideChanges: outside,
    blockedByOutside: isBlocked,
    bytes: measureBytes(items, documents, settings.plan),
    pages: countAllPages(documents, site),
  }
}

/** Pages that each path needs, against the cap. */
export function countAllPages(
  { experiments }: LiveDocuments,
  { samplePaths, markets }: LintSite,
): PublishReport['pages'] {
  const compiled = compile(parseExperiments(experiments).document)
  return samplePaths.map(({ path, slots }) => ({
    path,
    pages: countPages(compiled, slots, markets, COUNTED_PAGES),
    limit: MAX_PAGES_PER_PATH,
  }))
}
