import type { LintSite } from '../lint-site.ts'

/** The first path of each set of slots: the others with the same slots need the same pages. */
export function distinctPaths({ samplePaths }: Pick<LintSite, 'samplePaths'>): LintSite['samplePaths'] {
  const seen = new Set<string>()
  return samplePaths.filter(({ slots }) => seen.size !== seen.add(slots.join()).size)
}
