/**
 * What a sticky entry remembers of an assignment: the seed's tag (four hex digits), and behind it the epoch unless that
 * is the first. So a visitor is counted among those with whom they were drawn, however long after.
 */
export function toStickyTag(tag: string, epoch: number): string {
  return epoch === 1 ? tag : tag + epoch.toString(36)
}

/** The epoch in which an assignment was made. */
export function epochOf(stickyTag: string): number {
  return Number.parseInt(stickyTag.slice(4), 36) || 1
}
