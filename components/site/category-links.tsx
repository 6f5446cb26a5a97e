import type { Dictionary } from '#content/dictionaries/en'
import { CATEGORIES, type Category } from '#lib/core/shop/categories'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { HoverLink } from './hover-link.tsx'

type Props = {
  readonly language: Language
  readonly words: Pick<Dictionary, 'products'>
  readonly current?: Category | 'all'
}

/** The categories of the shop, in one line that scrolls sideways where it does not fit. */
export function CategoryLinks({ language, words: { products }, current }: Props) {
  const pages = [
    { key: 'all', path: '/products', label: products.all },
    ...CATEGORIES.map((key) => ({ key, path: `/collections/${key}`, label: products.categories[key] })),
  ] as const
  return (
    <nav aria-label={products.categoriesLabel} className="mt-6">
      <ul className="side-scroll -mx-1 gap-x-5 max-sm:-mx-4 max-sm:px-3">
        {pages.map(({ key, path, label }) => (
          <li key={key}>
            <HoverLink
              href={toPublicPath(language, path)}
              aria-current={key === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center whitespace-nowrap px-1 decoration-2 decoration-tide underline-offset-8 hover:text-tide-text aria-[current=page]:underline"
            >
              {label}
            </HoverLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
