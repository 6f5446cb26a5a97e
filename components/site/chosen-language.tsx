'use client'

import { isLanguage, type Language } from '#lib/core/shop/language'

const KEY = 'sl-language'

/** The language that the reader chose on this site, or null; kept in the browser only, and only once they chose. */
export function readChosenLanguage(): Language | null {
  try {
    const chosen = window.localStorage.getItem(KEY)
    return isLanguage(chosen) ? chosen : null
  } catch {
    return null
  }
}

/** Best effort: a browser that keeps nothing asks again. */
export function keepChosenLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language)
  } catch {
    // Nothing depends on it.
  }
}
