import { DEFAULT_LANGUAGE, isLanguage, toPublicPath } from '#lib/core/shop/language'

/** Whether a path of this site, with or without its query, is a page of the console. */
export function isConsolePath(path: string): boolean {
  return /^\/console(?:[/?]|$)/.test(path)
}

/** The page on which one signs in to go on to `next`: the console's, or that of the shop in the language of `next`. */
export function signInPageFor(next: string): string {
  if (isConsolePath(next)) return '/console/sign-in'
  const [, first] = next.split(/[/?]/)
  return toPublicPath(isLanguage(first) ? first : DEFAULT_LANGUAGE, '/sign-in')
}
