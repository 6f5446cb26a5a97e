import type { Language } from '#lib/core/shop/language'
import { de } from './dictionaries/de.ts'
import { type Dictionary, en } from './dictionaries/en.ts'

const dictionaries: Readonly<Record<Language, Dictionary>> = { en, de }

/** The storefront's words in a language. */
export function dictionaryFor(language: Language): Dictionary {
  return dictionaries[language]
}
