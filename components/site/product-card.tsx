import type { Product } from '#lib/content/product'
import { type Language, textIn, toPublicPath } from '#lib/core/shop/language'
import { type Currency, formatMoney } from '#lib/core/shop/money'
import { HoverLink } from './hover-link.tsx'
import { ProductPicture } from './product-picture.tsx'

type Props = {
  readonly product: Product
  readonly language: Language
  readonly currency: Currency
  readonly sizes?: string
  readonly first?: boolean
}

/** A product in a list: the whole card is one link. */
export function ProductCard({
  product,
  language,
  currency,
  sizes = '(min-width: 64rem) 18rem, 46vw',
  first = false,
}: Props) {
  const text = textIn(product.text, language)
  return (
    <HoverLink
      href={toPublicPath(language, `/products/${product.slug}`)}
      className="group grid content-start gap-3"
    >
      <ProductPicture slug={product.slug} alt="" sizes={sizes} first={first} />
      <span className="grid gap-0.5">
        {/* On a phone the price has a line of its own: beside the name it would wrap, or not, by the width of a font that comes late. */}
        <span className="flex items-baseline justify-between gap-x-3 max-sm:flex-col sm:flex-wrap">
          <span className="wrap-anywhere font-semibold decoration-1 underline-offset-4 group-hover:underline">
            {text.name}
          </span>
          <span className="tabular-nums">{formatMoney(product.prices[currency], currency, language)}</span>
        </span>
        <span className="text-ink-2 text-sm">{text.line}</span>
      </span>
    </HoverLink>
  )
}
