const MAX_LENGTH = 40
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
]

/** What of a name an id can have: Latin letters and digits, with hyphens between words. Empty where there is nothing. */
export function toSlug(name: string): string {
  const plain = PLAIN.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase())
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
}
