import { seedDocuments } from '#content/seed/documents'
import type { Language } from '#lib/core/shop/language'
import { readDocuments } from '#lib/stores/edge-config/client'
import { type PageContent, type PageDocuments, resolvePageContent } from './resolve-page-content.ts'

/**
 * What a page shows under a code, from Edge Config as it is now.
 * @throws when Edge Config cannot be reached
 */
export async function fetchPageContent(path: string, code: string, language: Language): Promise<PageContent> {
  const live = await readDocuments(['experiments', 'content', 'markets'])
  const documents: PageDocuments = { ...seedDocuments, ...live }
  return resolvePageContent(documents, path, code, language)
}

/** The same from the documents bundled with the build; never `resolved`, so that the page is made again soon. */
export function seedPageContent(path: string, code: string, language: Language): PageContent {
  return { ...resolvePageContent(seedDocuments, path, code, language), resolved: false }
}
