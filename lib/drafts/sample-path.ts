import { sitePages } from '#content/pages'
import { parsePaths } from '#lib/core/site/known-paths'

/** A page on which a slot stands; `paths` is the live document, which names the slugs that exist. */
export function samplePathOf(
  { paths: [path = '/'] }: { readonly paths: readonly string[] },
  paths: unknown,
): string {
  if (!path.endsWith('/*')) return path
  const stem = path.slice(0, -1)
  const list = sitePages.bySlug.find((pages) => pages.stem === stem)?.list ?? ''
  return stem + ([...(parsePaths(paths)[list] ?? [])][0] ?? '')
}
