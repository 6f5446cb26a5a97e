import { dictionaryFor } from '#content/dictionaries'
import { toSearchIndex } from '#lib/content/to-search-index'
import { LANGUAGES } from '#lib/core/shop/language'
import { readArticles, readProducts } from '../../read-shop.ts'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => LANGUAGES.map((language) => ({ file: `${language}.json` }))

/** The search index of a language: a static file that follows the catalogue's and the journal's tags. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ file: string }> }) {
  const { file } = await params
  const language = LANGUAGES.find((known) => file === `${known}.json`) ?? 'en'
  const [products, articles] = await Promise.all([readProducts(), readArticles()])
  const { categories } = dictionaryFor(language).products
  return Response.json(toSearchIndex(products, articles, language, categories), {
    headers: { 'cache-control': 'public, max-age=60, stale-while-revalidate=86400' },
  })
}
