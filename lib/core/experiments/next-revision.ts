/**
 * The revision of new content: the version of the document that first carries it. Versions only rise, so no revision
 * ever stands for two contents, whatever was rolled back between; pages are kept for ever under it.
 */
export function nextRevision(version: number, current: number): number {
  return Math.max(version, current + 1)
}
