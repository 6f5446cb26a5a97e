/** Slugs that exist, by list: `{ products: Set('tide-lamp', …), journal: Set(…) }`. */
export type KnownSlugs = Readonly<Record<string, ReadonlySet<string>>>

export type SitePages = {
  readonly fixed: readonly string[]
  readonly bySlug: readonly { readonly stem: string; readonly list: string }[]
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads the Edge Config document `paths`. Never throws: a malformed list is empty, a malformed slug left out. */
export function parsePaths(value: unknown): KnownSlugs {
  if (typeof value !== 'object' || value === null) return {}
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  return Object.fromEntries(lists.map(([name, slugs]) => [name, new Set(slugs.filter(isSlug))]))
}

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 80 && SLUG.test(value)
}

/** Whether a path (without language prefix) is a page of the site. */
export function isKnownPath(pages: SitePages, slugs: KnownSlugs, path: string): boolean {
  if (pages.fixed.includes(path)) return true
  return pages.bySlug.some(
    ({ stem, list }) => path.startsWith(stem) && slugs[list]?.has(path.slice(stem.length)),
  )
}
