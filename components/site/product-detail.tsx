import type { Dictionary } from '#content/dictionaries/en'
import type { ProductPromise } from '#content/slots/product-promise'
import type { Product } from '#lib/content/product'
import { type Language, textIn, toPublicPath } from '#lib/core/shop/language'
import { type Currency, formatMoney } from '#lib/core/shop/money'
import { AddToCart } from './add-to-cart.tsx'
import { HoverLink } from './hover-link.tsx'
import { ProductPicture } from './product-picture.tsx'
import { ProductPromiseSlot } from './product-promise.tsx'

type Props = {
  readonly product: Product
  readonly promise: ProductPromise
  readonly language: Language
  readonly currency: Currency
  readonly words: Dictionary
}

/** A product: its picture on one side, all that decides on the other. */
export function ProductDetail({ product, promise, language, currency, words }: Props) {
  const text = textIn(product.text, language)
  const category = toPublicPath(language, `/collections/${product.category}`)
  return (
    <div className="shore grid gap-x-14 gap-y-8 pt-4 sm:pt-8 lg:grid-cols-2">
      <ProductPicture
        slug={product.slug}
        alt={`${words.product.picture} ${text.name}`}
        sizes="(min-width: 64rem) 38rem, 92vw"
        first
      />
      <div className="grid content-start gap-6 lg:pt-6">
        <nav aria-label={words.product.breadcrumb} className="-mb-4 text-ink-2 text-sm">
          <HoverLink
            href={category}
            className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
          >
            {words.products.categories[product.category]}
          </HoverLink>
        </nav>
        <div className="grid gap-3">
          <h1 className="title-type">{text.name}</h1>
          <p className="text-ink-2">{text.line}</p>
        </div>
        <p className="border-line border-t pt-5">
          <data
            value={product.prices[currency]}
            className="font-display font-semibold text-[1.7rem] leading-none"
          >
            {formatMoney(product.prices[currency], currency, language)}
          </data>
          <span className="mt-2 block text-ink-2 text-sm">{words.product.tax}</span>
        </p>
        <AddToCart slug={product.slug} language={language} words={words.product} />
        <ProductPromiseSlot content={promise} label={words.product.promises} />
        <p className="max-w-[60ch]">{text.description}</p>
        <section aria-labelledby="details">
          <h2 id="details" className="font-sans font-semibold text-base tracking-normal">
            {words.product.details}
          </h2>
          <ul className="mt-2 text-ink-2">
            {text.details.map((detail) => (
              <li key={detail} className="border-line border-b py-2">
                {detail}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
