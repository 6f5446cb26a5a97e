'use client'

import type { ReactNode } from 'react'
import type { Dictionary } from '#content/dictionaries/en'
import type { SearchIndex } from '#lib/content/to-search-index'
import { rankEntries } from '#lib/core/search/rank-entries'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import { SearchHit } from './search-hit.tsx'
import type { Loaded } from './use-json.tsx'

type Props = {
  readonly index: Loaded<SearchIndex>
  readonly query: string
  readonly language: Language
  readonly currency: Currency
  readonly words: Dictionary['search']
  readonly children: ReactNode
}

/** What was found; says how much to those who cannot see it, and where else to look when it is nothing. */
export function SearchResults({ index, query, language, currency, words, children }: Props) {
  const asked = query.trim()
  const isReady = index.state === 'ready'
  const products = isReady ? rankEntries(index.value.products, asked) : []
  const articles = isReady ? rankEntries(index.value.articles, asked) : []
  const count = products.length + articles.length
  return (
    <>
      <p role="status" className="mt-5 min-h-[2lh] max-w-[60ch] text-ink-2">
        {toStatus(index.state, asked, count, words)}
      </p>
      {count === 0 && children}
      <ul className="mt-2 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {products.map((product) => (
          <SearchHit key={product.slug} product={product} language={language} currency={currency} />
        ))}
      </ul>
      {articles.length > 0 && (
        <section aria-label={words.articles} className="mt-8">
          <h2 className="section-type">{words.articles}</h2>
          <ul className="mt-3">
            {articles.map(({ slug, name }) => (
              <li key={slug}>
                <a
                  data-step
                  href={toPublicPath(language, `/journal/${slug}`)}
                  className="inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function toStatus(
  state: Loaded<SearchIndex>['state'],
  asked: string,
  count: number,
  words: Dictionary['search'],
): string {
  if (state === 'failed') return words.failed
  if (asked === '') return words.start
  if (state === 'loading') return words.loading
  return count === 0
    ? words.none.replace('{query}', () => asked)
    : words.found.replace('{count}', () => String(count))
}
