'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { INPUT_CLASS } from '#components/ui/field'
import type { Dictionary } from '#content/dictionaries/en'
import type { SearchIndex } from '#lib/content/to-search-index'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import { SearchResults } from './search-results.tsx'
import { stepThrough } from './step-through.tsx'
import { useJson } from './use-json.tsx'

type Props = {
  readonly language: Language
  readonly currency: Currency
  readonly words: Dictionary['search']
  /** Where else to look, when nothing is asked or found. */
  readonly children: ReactNode
}

/** Finds while one types, in the language's index, which is fetched once. What is asked stands in the address. */
export function SearchView({ language, currency, words, children }: Props) {
  const [query, setQuery] = useState('')
  const [index] = useJson<SearchIndex>(`/search-index/${language}.json`)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('q') ?? ''
    setQuery(asked)
    if (asked === '') field.current?.focus()
  }, [])

  function ask(text: string) {
    setQuery(text)
    const search = text.trim() === '' ? '' : `?${new URLSearchParams({ q: text.trim() })}`
    window.history.replaceState(window.history.state, '', window.location.pathname + search)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only adds the arrow keys to the field and the links inside
    <div onKeyDown={stepThrough} className="min-h-[50vh]">
      <search>
        <form
          action={toPublicPath(language, '/search')}
          onSubmit={(event) => event.preventDefault()}
          className="flex max-w-2xl gap-3"
        >
          <input
            ref={field}
            type="search"
            name="q"
            value={query}
            onChange={({ target }) => ask(target.value)}
            aria-label={words.label}
            placeholder={words.label}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={80}
            className={INPUT_CLASS}
            data-step
          />
          <Button type="submit">{words.submit}</Button>
        </form>
      </search>
      <SearchResults index={index} query={query} language={language} currency={currency} words={words}>
        {children}
      </SearchResults>
    </div>
  )
}
