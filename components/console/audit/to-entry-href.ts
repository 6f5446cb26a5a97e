type Link = { readonly id: string | null; readonly at: string | null }

/** The page of the log that begins with an entry, and the entry in it; null for one that cannot be found by its time. */
export function toEntryHref({ id, at }: Link): string | null {
  const instant = Date.parse(at ?? '')
  if (id === null || Number.isNaN(instant)) return null
  // A page holds what is from before a time: the entry's own has to be before it.
  const before = new Date(instant + 1).toISOString()
  return `/console/audit?${new URLSearchParams({ before })}#${encodeURIComponent(id)}`
}
