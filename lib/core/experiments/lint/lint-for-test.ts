import { experimentWith, liveWith, NEXT } from '../builders.ts'
import type { LiveDocuments } from '../edit.ts'
import { lint } from '../lint.ts'
import type { LintSite, LintSlot } from '../lint-site.ts'

type Raw = Readonly<Record<string, unknown>>

/** For tests: a slot whose content is a text, and which must speak English and should speak German. */
function slotForTest(paths: readonly string[] = ['/']): LintSlot {
  return {
    paths,
    requiredLanguages: ['en'],
    languages: ['en', 'de'],
    checkContent: (_, value) => (typeof value === 'string' ? [] : [{ path: '/text', message: 'Not a text' }]),
  }
}

/** For tests: a site with these slots on its home page and one market; patterns that hold `|a)*` are unsafe. */
export function siteForTest(
  slots: readonly string[] = ['home.hero'],
  changes: Partial<LintSite> = {},
): LintSite {
  return {
    slots: new Map(slots.map((name) => [name, slotForTest()])),
    markets: [{ key: 'us', revision: 1 }],
    samplePaths: [{ path: '/', slots }],
    findUnsafe: (pattern) => (pattern.includes('|a)*') ? 'too many ways' : null),
    ...changes,
  }
}

export const NOW = Date.parse(NEXT.at)
export const TEXT = { en: 'Text', de: 'Text' }
export const CONTENT = { 'hero-copy/1/bold': TEXT, 'other/1/bold': TEXT }
export const SITE = siteForTest(['home.hero', 'home.offer'])
export const GERMAN = { attribute: 'country', in: ['DE'] }

/** For tests: findings in one line each, as `error unknown-slot /experiments/0/slot`. */
export function told(documents: LiveDocuments): readonly string[] {
  return lint(documents, SITE, NOW).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`)
}

/** For tests: an experiment on the home page's offer. */
export function otherWith(changes: Raw = {}): Raw {
  return experimentWith({ id: 'other', slot: 'home.offer', ...changes })
}

/** For tests: what is told of two experiments, on two slots, with content that is in order. */
export function tellBoth(first: Raw, second: Raw = {}, document: Raw = {}): readonly string[] {
  return told(liveWith([experimentWith(first), otherWith(second)], document, CONTENT))
}

/** For tests: a place in the exclusion group of the page. */
export function groupAt(from: number, to: number): Raw {
  return { id: 'page', range: [from, to] }
}

/** For tests: a schedule with a step of coverage for each day to come. */
export function rampOf(...coverages: readonly number[]): Raw {
  const steps = coverages.map((coverage, index) => ({ at: `2026-12-0${index + 1}T00:00:00Z`, coverage }))
  return { ramp: steps }
}
