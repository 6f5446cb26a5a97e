import type { Category } from '#lib/core/shop/categories'
import { type Language, textIn } from '#lib/core/shop/language'
import type { Post } from './post.ts'
import type { Product } from './product.ts'

/** What the search page fetches: everything that can be found in one language, with every currency's prices. */
export type SearchIndex = {
  readonly products: readonly (Pick<Product, 'slug' | 'prices'> & Found & { readonly line: string })[]
  readonly articles: readonly ({ readonly slug: string } & Found)[]
}
type Found = { readonly name: string; readonly about: string }

/** The index of a language. A product is also found by its category and by what it is made of. */
export function toSearchIndex(
  products: readonly Product[],
  articles: readonly Post[],
  language: Language,
  categories: Readonly<Record<Category, string>>,
): SearchIndex {
  return {
    products: products.map(({ slug, prices, text, category }) => {
      const { name, line, details, description } = textIn(text, language)
      const about = [line, categories[category], ...details, description].join(' ')
      return { slug, prices, name, line, about }
    }),
    articles: articles.map(({ slug, text }) => {
      const { title, summary } = textIn(text, language)
      return { slug, name: title, about: summary }
    }),
  }
}
