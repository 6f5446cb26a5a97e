import { toSlug } from './to-slug.ts'

/** An experiment's id from its name: `Hero for Germany` is `hero-for-germany`, the second of that name `…-2`. */
export function toId(name: string, number = 1): string {
  const slug = toSlug(name)
  const id = slug === '' ? 'experiment' : slug
  return number === 1 ? id : `${id}-${number}`
}
