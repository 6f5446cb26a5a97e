import { CATEGORIES } from '#lib/core/shop/categories'
import { DEFAULT_LANGUAGE, LANGUAGES, toPublicPath } from '#lib/core/shop/language'
import type { Post } from './post.ts'
import type { Product } from './product.ts'

type Entry = {
  readonly url: string
  readonly lastModified?: string
  readonly alternates: { readonly languages: Readonly<Record<string, string>> }
}

/** Every page that a search engine may show, in every language, each with all its languages and the one for everybody else. */
export function toSitemap(
  site: string,
  products: readonly Pick<Product, 'slug'>[],
  articles: readonly Pick<Post, 'slug' | 'publishedOn'>[],
): Entry[] {
  const pages: readonly { readonly path: string; readonly lastModified?: string }[] = [
    ...['/', '/products', ...CATEGORIES.map((category) => `/collections/${category}`), '/journal'].map(
      (path) => ({
        path,
      }),
    ),
    ...products.map(({ slug }) => ({ path: `/products/${slug}` })),
    ...articles.map(({ slug, publishedOn }) => ({ path: `/journal/${slug}`, lastModified: publishedOn })),
  ]
  return pages.flatMap(({ path, ...rest }) => {
    const at = (language: (typeof LANGUAGES)[number]) => new URL(toPublicPath(language, path), site).href
    const languages = {
      ...Object.fromEntries(LANGUAGES.map((language) => [language, at(language)])),
      'x-default': at(DEFAULT_LANGUAGE),
    }
    return LANGUAGES.map((language) => ({ url: at(language), ...rest, alternates: { languages } }))
  })
}
