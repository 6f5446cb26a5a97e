import { unstable_cache } from 'next/cache'
import { draftMode, headers } from 'next/headers'
import { cache } from 'react'
import { dictionaryFor } from '#content/dictionaries'
import type { Dictionary } from '#content/dictionaries/en'
import { fetchPageContent, seedPageContent } from '#lib/content/read-page-content'
import type { PageContent, SlotContents } from '#lib/content/resolve-page-content'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#lib/core/shop/language'
import { type Currency, isCurrency } from '#lib/core/shop/money'
import { fetchPreviewContent } from '#lib/preview/fetch-preview-content'
import { PREVIEW_HEADER } from '#lib/preview/preview-token'
import { keepShort } from './keep-short.ts'
import { PROCESS_KEY } from './process-key.ts'

export type PageParams = { readonly code: string; readonly lang: string }

/** What every page of the storefront is given: decided before it is rendered; nothing is from the request, but for a preview. */
export type SitePage = {
  /** Of what is shown, which the page's events carry. */
  readonly code: string
  readonly language: Language
  /** Without language; the address that people see is `toPublicPath(language, path)`. */
  readonly path: string
  readonly currency: Currency
  readonly market: PageContent['market']
  readonly countries: readonly string[]
  readonly contents: SlotContents
  readonly words: Dictionary
}

/** The page's context; once per render however many components ask. */
export const readPage = cache(async (params: Promise<PageParams>, path: string): Promise<SitePage> => {
  const { code, lang } = await params
  const language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE
  const content = (await readPreview(path, code, language)) ?? (await readContent(path, code, language))
  if (!content.resolved) await keepShort()
  const { currency } = content.market
  return {
    code: content.shownCode,
    language,
    path,
    currency: isCurrency(currency) ? currency : 'USD',
    market: content.market,
    countries: content.countries,
    contents: content.contents,
    words: dictionaryFor(language),
  }
})

/**
 * For a preview that shows drafts. Headers are read in draft mode alone, which renders for one request and keeps nothing;
 * draft mode itself proves nothing, the token does.
 */
async function readPreview(path: string, code: string, language: Language): Promise<PageContent | null> {
  if (!(await draftMode()).isEnabled) return null
  const token = (await headers()).get(PREVIEW_HEADER)
  return token === null ? null : await fetchPreviewContent(token, { path, code, language })
}

/**
 * The page itself is the cache, for a code names its content for ever: `unstable_cache` is here because an uncached
 * fetch would make the page dynamic. What a code did not resolve to is not kept.
 */
async function readContent(path: string, code: string, language: Language): Promise<PageContent> {
  let latest: PageContent | undefined
  const fetchResolved = async () => {
    latest = await fetchPageContent(path, code, language)
    if (!latest.resolved) throw new Error('Unresolved')
    return latest
  }
  const key = ['page-content', PROCESS_KEY, path, code, language]
  return await unstable_cache(fetchResolved, key)().catch(
    () => latest ?? seedPageContent(path, code, language),
  )
}
