import type { Metadata } from 'next'
import { DEFAULT_LANGUAGE, LANGUAGES, toPublicPath } from '#lib/core/shop/language'
import type { SitePage } from './read-page.ts'

type PageHead = {
  readonly title: string
  readonly description?: string
  readonly image?: string
  readonly isPrivate?: boolean
}

/** Head of a page: the canonical address is the public one, whatever variant is shown, with one for each language. */
export function toMetadata(page: Pick<SitePage, 'language' | 'path' | 'words'>, head: PageHead): Metadata {
  const { language, path, words } = page
  const canonical = toPublicPath(language, path)
  const languages = Object.fromEntries(LANGUAGES.map((other) => [other, toPublicPath(other, path)]))
  return {
    title: { absolute: `${head.title} · ${words.brand.name}` },
    ...(head.description && { description: head.description }),
    alternates: { canonical, languages: { ...languages, 'x-default': toPublicPath(DEFAULT_LANGUAGE, path) } },
    ...(head.isPrivate && { robots: { index: false } }),
    openGraph: {
      title: head.title,
      ...(head.description && { description: head.description }),
      url: canonical,
      siteName: words.brand.name,
      ...(head.image && { images: [head.image] }),
    },
  }
}
