import type { Language } from '#lib/core/shop/language'
import { de } from './dictionaries/de.ts'
import { type Dictionary, en } from './dictionaries/en.ts'
import { fr } from './dictionaries/fr.ts'
import { ja } from './dictionaries/ja.ts'

const dictionaries: Readonly<Record<Language, Dictionary>> = { en, de, fr, ja }

/** The storefront's words in a language. */
export function dictionaryFor(language: Language): Dictionary {
  return dictionaries[language]
}
