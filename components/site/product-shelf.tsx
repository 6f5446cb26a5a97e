import type { CSSProperties } from 'react'
import type { Dictionary } from '#content/dictionaries/en'
import type { Product } from '#lib/content/product'
import { MATERIALS } from '#lib/core/shop/categories'
import type { Language } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import { ChoiceRow } from './choice-row.tsx'
import { ProductCard } from './product-card.tsx'

type Props = {
  readonly products: readonly Product[]
  readonly language: Language
  readonly currency: Currency
  readonly words: Pick<Dictionary, 'products'>
}

/**
 * Products that can be sorted and narrowed without any script: the radio buttons' state is read by `.shelf` in
 * `app/styles/site.css`. Materials of which nothing is here are no choice, so the shelf is never empty.
 */
export function ProductShelf({ products, language, currency, words: { products: words } }: Props) {
  const materials = MATERIALS.filter((material) => products.some((product) => product.material === material))
  const byPrice = products.toSorted((a, b) => a.prices[currency] - b.prices[currency])
  return (
    <div className="shelf shore mt-8">
      <div className="grid gap-y-2 border-line border-t pt-4">
        <ChoiceRow name="sort" legend={words.sort} choices={['ours', 'cheap', 'dear']} labels={words.sorts} />
        {materials.length > 1 && (
          <ChoiceRow
            name="made"
            legend={words.material}
            choices={['all', ...materials]}
            labels={words.materials}
          />
        )}
      </div>
      <ul className="shelf-list mt-8 grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-4">
        {products.map((product, index) => (
          <li
            key={product.slug}
            data-material={product.material}
            style={{ '--by-price': byPrice.indexOf(product) } as CSSProperties}
          >
            <ProductCard product={product} language={language} currency={currency} first={index < 2} />
          </li>
        ))}
      </ul>
    </div>
  )
}
