const VERSION = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([\w.-]+))?(?:\+.*)?$/

/**
 * Semantic Versioning 2.0, section 11: negative, 0 or positive, or NaN when either text is no version.
 * Missing minor and patch count as 0, a leading `v` and build metadata are ignored. https://semver.org/#spec-item-11
 */
export function compareVersions(a: string, b: string): number {
  const left = toSortable(a)
  const right = toSortable(b)
  if (left === '' || right === '') return Number.NaN
  return left < right ? -1 : Number(left > right)
}

/**
 * A text that sorts as the version does: numbers padded to one width with the lowest character, labels separated by
 * one lower than any in a label, and at the end of a release one that is higher than any pre-release.
 */
function toSortable(version: string): string {
  const [, major, minor = '0', patch = '0', labels] = VERSION.exec(version) ?? []
  if (major === undefined) return ''
  const parts = [major, minor, patch, ...(labels?.split('.') ?? ['~'])]
  return parts
    .map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=.)/, '').padStart(16) : part))
    .join('!')
}
