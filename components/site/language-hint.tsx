'use client'

import { useEffect, useState } from 'react'
import { isLanguage, type Language, toPublicPath } from '#lib/core/shop/language'
import { keepChosenLanguage, readChosenLanguage } from './chosen-language.tsx'

export type Suggestions = Readonly<
  Partial<Record<Language, { readonly suggest: string; readonly dismiss: string }>>
>

type Props = { readonly language: Language; readonly path: string; readonly suggestions: Suggestions }

/**
 * Offers the page in the reader's language and leads nobody anywhere by itself. What they chose on this site goes
 * before what the browser asks for. Lies over the offer's line, so that it moves nothing.
 */
export function LanguageHint({ language, path, suggestions }: Props) {
  const [wanted, setWanted] = useState<Language | null>(null)
  useEffect(() => {
    // A preview in a frame shows what was asked for.
    if (window.top === window) setWanted(readChosenLanguage() ?? firstSpoken(navigator.languages))
  }, [])
  const words = wanted === null || wanted === language ? undefined : suggestions[wanted]
  if (wanted === null || words === undefined) return null
  function dismiss() {
    keepChosenLanguage(language)
    setWanted(null)
  }
  return (
    <p
      lang={wanted}
      className="absolute inset-0 flex items-center justify-center gap-4 overflow-hidden bg-tide-wash px-4 text-sm"
    >
      <a
        href={toPublicPath(wanted, path)}
        hrefLang={wanted}
        onClick={() => keepChosenLanguage(wanted)}
        className="whitespace-nowrap py-1.5 text-tide-text underline underline-offset-4"
      >
        {words.suggest}
      </a>
      <button
        type="button"
        onClick={dismiss}
        className="cursor-pointer whitespace-nowrap py-1.5 text-ink-2 hover:text-ink"
      >
        {words.dismiss}
      </button>
    </p>
  )
}

/** Of the languages that the browser asks for, in its order, the first that the site has. */
function firstSpoken(tags: readonly string[]): Language | null {
  return tags.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? null
}
