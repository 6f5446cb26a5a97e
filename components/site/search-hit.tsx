import type { SearchIndex } from '#lib/content/to-search-index'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { type Currency, formatMoney } from '#lib/core/shop/money'
import { thumbnailSrc } from '#lib/core/shop/product-picture'

type Props = {
  readonly product: SearchIndex['products'][number]
  readonly language: Language
  readonly currency: Currency
}

/** A product that was found: the whole row is one link. */
export function SearchHit({ product, language, currency }: Props) {
  const { slug, name, line, prices } = product
  return (
    <li className="border-line border-t">
      <a data-step href={toPublicPath(language, `/products/${slug}`)} className="group flex gap-4 py-4">
        {/* biome-ignore lint/performance/noImgElement: the optimiser's own address, without its client component */}
        <img
          src={thumbnailSrc(slug)}
          alt=""
          width={80}
          height={100}
          className="picture h-25 w-20 flex-none rounded-panel object-cover"
        />
        <span className="grid content-start gap-0.5">
          <span className="font-semibold decoration-1 underline-offset-4 group-hover:underline">{name}</span>
          <span className="text-ink-2 text-sm">{line}</span>
          <span className="mt-1 tabular-nums">{formatMoney(prices[currency], currency, language)}</span>
        </span>
      </a>
    </li>
  )
}
