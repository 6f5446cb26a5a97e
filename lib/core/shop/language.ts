/** The languages of the storefront; the first is the default and has no prefix in the address. */
export const LANGUAGES = ['en', 'de', 'fr', 'ja'] as const

export type Language = (typeof LANGUAGES)[number]

/** What `Intl` formats with, and what a language calls itself. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  ja: 'ja-JP',
}
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ja: '日本語',
}

export const DEFAULT_LANGUAGE: Language = LANGUAGES[0]

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}

/** The address that people see: `path` begins with a slash and has no language. */
export function toPublicPath(language: Language, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}

/** What every language has, with English as the one that is never missing. */
export type Localised<T> = { readonly en: T } & { readonly [L in Language]?: T | undefined }

/** The text in a language, in English where it was not translated. */
export function textIn<T>(text: Localised<T>, language: Language): T {
  return text[language] ?? text.en
}
