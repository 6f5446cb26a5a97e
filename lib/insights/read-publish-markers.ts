import { readHistory } from '#lib/publish/history'

/** A published version, to be drawn where it went live. */
export type PublishMarker = { readonly at: string; readonly label: string }

const MOST = 100
/** More would hide the line that they explain. */
const MOST_DRAWN = 12

/**
 * The versions published on these UTC dates, oldest first; several of one day are one marker.
 * @throws when Redis does not answer
 */
export async function readPublishMarkers(from: string, to: string): Promise<readonly PublishMarker[]> {
  const entries = await readHistory(MOST)
  const byDay = new Map<string, { first: number; last: number; sentence: string }>()
  for (const { at, version, sentence } of entries) {
    const date = at.slice(0, 10)
    if (date < from || date > to) continue
    const known = byDay.get(date)
    byDay.set(date, { first: version, last: known?.last ?? version, sentence: known ? '' : sentence })
  }
  return [...byDay]
    .map(([at, { first, last, sentence }]) => ({
      at,
      label: first === last ? `v${last}: ${sentence}` : `v${first} to v${last}`,
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .slice(-MOST_DRAWN)
}
