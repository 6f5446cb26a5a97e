const MAX_LENGTH = 40
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
]

/** An experiment's id from its name: `Hero for Germany` is `hero-for-germany`, the second of that name `…-2`. */
export function toId(name: string, number = 1): string {
  const plain = PLAIN.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase())
  const slug = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
  const id = slug === '' ? 'experiment' : slug
  return number === 1 ? id : `${id}-${number}`
}
