/** Languages of the site. The default has no prefix in its URLs; the others begin with theirs. */
export const LANGUAGES = ['en', 'de'] as const
export const DEFAULT_LANGUAGE = 'en'

export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}

/** The public URL path of a page in a language: `('de', '/products')` is `/de/products`. */
export function localPath(language: Language, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}
