type Entry = { readonly label: string; readonly words: string }

const NO_MATCH = 0

/**
 * The entries in which every word of the query occurs, the best first: a label that begins with it, then a word of the
 * label that does, then anywhere. An empty query matches all, in their order.
 */
export function matchEntries<E extends Entry>(entries: readonly E[], query: string): readonly E[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return entries
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted) }))
    .filter(({ score }) => score !== NO_MATCH)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

function scoreOf({ label, words }: Entry, wanted: string): number {
  const name = label.toLowerCase()
  const text = `${name} ${words.toLowerCase()}`
  if (!wanted.split(/\s+/).every((word) => text.includes(word))) return NO_MATCH
  if (name.startsWith(wanted)) return 4
  if (name.includes(` ${wanted}`)) return 3
  return name.includes(wanted) ? 2 : 1
}
