'use client'

import { type MouseEvent, useEffect, useState } from 'react'
import { isLanguage, type Language, toPublicPath } from '#lib/core/shop/language'
import { keepChosenLanguage, readChosenLanguage } from './chosen-language.tsx'

export type Suggestions = Readonly<
  Partial<Record<Language, { readonly suggest: string; readonly dismiss: string }>>
>

type Props = { readonly language: Language; readonly path: string; readonly suggestions: Suggestions }

/**
 * Offers the page in the reader's language and leads nobody anywhere by itself. What they chose on this site goes
 * before what the browser asks for. Lies over the offer's line and the free edge below it, so that it moves nothing.
 * Focus goes on from an offer that was turned down to where Tab would have led.
 */
export function LanguageHint({ language, path, suggestions }: Props) {
  const [wanted, setWanted] = useState<Language | null>(null)
  useEffect(() => {
    // A preview in a frame shows what was asked for.
    if (window.top === window) setWanted(readChosenLanguage() ?? firstSpoken(navigator.languages))
  }, [])
  const words = wanted === null || wanted === language ? undefined : suggestions[wanted]
  if (wanted === null || words === undefined) return null
  function dismiss({ currentTarget }: MouseEvent<HTMLElement>) {
    keepChosenLanguage(language)
    focusAfter(currentTarget)
    setWanted(null)
  }
  return (
    <p
      lang={wanted}
      className="absolute inset-x-0 top-0 flex min-h-full items-center justify-center gap-2 overflow-x-clip bg-tide-wash px-2 text-sm"
    >
      <a
        href={toPublicPath(wanted, path)}
        hrefLang={wanted}
        onClick={() => keepChosenLanguage(wanted)}
        className="inline-flex min-h-11 items-center whitespace-nowrap px-2 text-tide-text underline underline-offset-4"
      >
        {words.suggest}
      </a>
      <button
        type="button"
        onClick={dismiss}
        className="min-h-11 cursor-pointer whitespace-nowrap px-2 text-ink-2 hover:text-ink"
      >
        {words.dismiss}
      </button>
    </p>
  )
}

/** Focuses the next link of the header: what had focus is about to leave the page. */
function focusAfter(leaving: HTMLElement) {
  const links = [...(leaving.closest('header')?.querySelectorAll('a') ?? [])]
  links.find((link) => leaving.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)?.focus()
}

/** Of the languages that the browser asks for, in its order, the first that the site has. */
function firstSpoken(tags: readonly string[]): Language | null {
  return tags.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? null
}
