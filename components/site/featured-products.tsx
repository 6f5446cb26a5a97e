import type { Dictionary } from '#content/dictionaries/en'
import type { Product } from '#lib/content/product'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import { HoverLink } from './hover-link.tsx'
import { ProductCard } from './product-card.tsx'

type Props = {
  readonly products: readonly Product[]
  readonly language: Language
  readonly currency: Currency
  readonly words: Pick<Dictionary, 'home'>
}

export function FeaturedProducts({ products, language, currency, words }: Props) {
  return (
    <section aria-labelledby="featured" className="shore mt-18">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="featured" className="section-type">
          {words.home.featured}
        </h2>
        <HoverLink
          href={toPublicPath(language, '/products')}
          className="inline-flex min-h-11 items-center underline decoration-control underline-offset-4 hover:decoration-current"
        >
          {words.home.all}
        </HoverLink>
      </div>
      <ul className="mt-6 grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
        {products.map((product) => (
          <li key={product.slug}>
            <ProductCard product={product} language={language} currency={currency} />
          </li>
        ))}
      </ul>
    </section>
  )
}
