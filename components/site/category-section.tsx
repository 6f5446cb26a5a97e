import type { Product } from '#lib/content/product'
import type { Language } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import { ProductCard } from './product-card.tsx'

type Props = {
  readonly id: string
  readonly title: string
  readonly products: readonly Product[]
  readonly language: Language
  readonly currency: Currency
  readonly isFirst: boolean
}

/** One category of the collection: its name on the waterline, its products below. */
export function CategorySection({ id, title, products, language, currency, isFirst }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="shore mt-14">
      <div className="grid gap-x-6 gap-y-6 border-line border-t pt-5 lg:grid-cols-4">
        <h2 id={`${id}-title`} className="section-type">
          {title}
        </h2>
        <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 lg:col-span-3">
          {products.map((product, index) => (
            <li key={product.slug}>
              <ProductCard
                product={product}
                language={language}
                currency={currency}
                first={isFirst && index < 2}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
