import { type Language, textIn } from '#lib/core/shop/language'
import { type Currency, toDecimal } from '#lib/core/shop/money'
import type { Product } from './product.ts'

type Listing = {
  readonly product: Product
  readonly language: Language
  readonly currency: Currency
  readonly url: string
  readonly image: string
  readonly brand: string
}

/** schema.org data of a product, with the price that its page shows. */
export function toProductData({ product, language, currency, url, image, brand }: Listing) {
  const text = textIn(product.text, language)
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: text.name,
    description: text.description,
    sku: product.slug,
    image,
    brand: { '@type': 'Brand', name: brand },
    offers: {
      '@type': 'Offer',
      url,
      price: toDecimal(product.prices[currency], currency),
      priceCurrency: currency,
      availability: 'https://schema.org/InStock',
      itemCondition: 'https://schema.org/NewCondition',
    },
  }
}
