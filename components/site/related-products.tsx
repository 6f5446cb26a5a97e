import type { Dictionary } from '#content/dictionaries/en'
import type { Product } from '#lib/content/product'
import type { Language } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import { ProductCard } from './product-card.tsx'

type Props = {
  readonly products: readonly Product[]
  readonly language: Language
  readonly currency: Currency
  readonly words: Pick<Dictionary, 'product'>
}

export function RelatedProducts({ products, language, currency, words }: Props) {
  return (
    <section aria-labelledby="related" className="shore mt-24">
      <h2 id="related" className="section-type">
        {words.product.related}
      </h2>
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
