import type { Product } from '#lib/content/product'
import type { Currency } from '#lib/core/shop/money'
import type { CartLine } from './cart-cookie.ts'

type PricedLine = {
  readonly slug: string
  readonly quantity: number
  readonly unitMinor: number
  readonly totalMinor: number
}

export type PricedCart = {
  readonly currency: Currency
  readonly lines: readonly PricedLine[]
  readonly itemsMinor: number
  readonly shippingMinor: number
  /** What an order must reach to be sent for nothing. */
  readonly freeShippingFromMinor: number
  readonly totalMinor: number
}

type ShippingRate = { readonly feeMinor: number; readonly freeFromMinor: number }

/** Flat delivery fees, by the currency of the delivery country's market. */
const SHIPPING: Readonly<Record<Currency, ShippingRate>> = {
  USD: { feeMinor: 700, freeFromMinor: 7_500 },
  EUR: { feeMinor: 590, freeFromMinor: 6_900 },
  GBP: { feeMinor: 490, freeFromMinor: 6_000 },
  JPY: { feeMinor: 900, freeFromMinor: 10_000 },
}

/** Prices a cart from the price book. Products that no longer exist are left out. */
export function priceCart(
  lines: readonly CartLine[],
  products: readonly Pick<Product, 'slug' | 'prices'>[],
  currency: Currency,
): PricedCart {
  const priced = lines.flatMap(({ slug, quantity }) => {
    const product = products.find((candidate) => candidate.slug === slug)
    if (product === undefined) return []
    const unitMinor = product.prices[currency]
    return [{ slug, quantity, unitMinor, totalMinor: unitMinor * quantity }]
  })
  const itemsMinor = priced.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  const { feeMinor, freeFromMinor } = SHIPPING[currency]
  const shippingMinor = itemsMinor === 0 || itemsMinor >= freeFromMinor ? 0 : feeMinor
  return {
    currency,
    lines: priced,
    itemsMinor,
    shippingMinor,
    freeShippingFromMinor: freeFromMinor,
    totalMinor: itemsMinor + shippingMinor,
  }
}
