/**
 * Where each slot stands. The middleware reads this table, so it holds no schema and no text:
 * those are beside it in `content/slots/`. `exposure` says when a visitor counts as exposed:
 * at the page view, or once half of the slot has been seen for a second.
 */
export const slotPlaces = {
  'home.hero': { paths: ['/'], exposure: 'seen' },
  'home.offer': { paths: ['/'], exposure: 'seen' },
  'product.promise': { paths: ['/products/*'], exposure: 'page' },
} as const satisfies Readonly<Record<string, { paths: readonly string[]; exposure: 'page' | 'seen' }>>

export type SlotName = keyof typeof slotPlaces

const places = Object.entries(slotPlaces) as [SlotName, (typeof slotPlaces)[SlotName]][]
const NONE: readonly SlotName[] = []

/** Slots that stand on a path (without its language prefix), in the order in which they enter the page's code. */
export function slotsOn(path: string): readonly SlotName[] {
  const found = places.filter(([, place]) => place.paths.some((pattern) => isOn(pattern, path)))
  return found.length === 0 ? NONE : found.map(([name]) => name)
}

/** A trailing `/*` stands for exactly one further segment. */
function isOn(pattern: string, path: string): boolean {
  if (!pattern.endsWith('/*')) return pattern === path
  const stem = pattern.slice(0, -1)
  return path.startsWith(stem) && path.length > stem.length && !path.includes('/', stem.length)
}
