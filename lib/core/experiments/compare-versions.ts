const VERSION = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([\w.-]+))?(?:\+.*)?$/

/** A version ready to be compared. */
export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** The labels as a text that sorts as they do. */
  readonly labels: string
}

/** Higher than any pre-release. */
const RELEASE = '~'

/**
 * Semantic Versioning 2.0, or null. Missing minor and patch count as 0, a leading `v` and build metadata are ignored.
 * https://semver.org
 */
export function parseVersion(text: string): Version | null {
  const [, major, minor = '0', patch = '0', labels] = VERSION.exec(text) ?? []
  if (major === undefined) return null
  const sortable = labels === undefined ? RELEASE : toSortable(labels)
  return { major: Number(major), minor: Number(minor), patch: Number(patch), labels: sortable }
}

/** Which of two comes first: negative, 0 or positive. https://semver.org/#spec-item-11 */
export function compareVersions(a: Version, b: Version): number {
  const difference = a.major - b.major || a.minor - b.minor || a.patch - b.patch
  if (difference !== 0 || a.labels === b.labels) return difference
  return a.labels < b.labels ? -1 : 1
}

/** Numbers padded to one width with the lowest character, labels separated by one lower than any in a label. */
function toSortable(labels: string): string {
  return labels
    .split('.')
    .map((label) => (/^\d+$/.test(label) ? label.replace(/^0+(?=.)/, '').padStart(16) : label))
    .join('!')
}
