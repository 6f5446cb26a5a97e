import { digestOf } from '#lib/auth/digest'
import type { CartLine } from '#lib/cart/cart-cookie'
import { currencyOf } from '#lib/cart/market-of-cart'
import { priceCart } from '#lib/cart/price-cart'
import type { Product } from '#lib/content/product'
import type { Market } from '#lib/core/access/markets'
import { textIn } from '#lib/core/shop/language'
import type { CheckoutInput } from './checkout-input.ts'
import { type Order, toOrderId } from './order.ts'
import type { Repetition } from './store-order.ts'

const DAY_SECONDS = 86_400
/** A form without a key of its own cannot be told from a second, equal order for longer than this. */
const DOUBLE_CLICK_SECONDS = 120

type Purchase = {
  readonly input: CheckoutInput
  readonly lines: readonly CartLine[]
  readonly products: readonly Product[]
  /** Of the delivery country. */
  readonly market: Market
  readonly owner: string | null
  readonly now: Date
  readonly random: Uint8Array
}

/** The order that a form and a cart make, priced for the delivery country; null when nothing in the cart exists. */
export function toOrder({ input, lines, products, market, owner, now, random }: Purchase): Order | null {
  const { lines: priced, ...sums } = priceCart(lines, products, currencyOf(market))
  if (priced.length === 0) return null
  const nameOf = (slug: string) => {
    const product = products.find((candidate) => candidate.slug === slug)
    return product ? textIn(product.text, 'en').name : slug
  }
  const { email, name, line, city, postcode, country } = input
  return {
    id: toOrderId(random),
    createdAt: now.toISOString(),
    owner,
    email,
    address: { name, line, city, postcode, country },
    currency: sums.currency,
    lines: priced.map((item) => ({ ...item, name: nameOf(item.slug) })),
    itemsMinor: sums.itemsMinor,
    shippingMinor: sums.shippingMinor,
    totalMinor: sums.totalMinor,
  }
}

/** What makes two posts the same order: the page's key, or without one (no JavaScript) everything that was sent. */
export async function toRepetition(order: Order, orderKey: string | undefined): Promise<Repetition> {
  const { id: _id, createdAt: _at, ...content } = order
  const same = orderKey ?? JSON.stringify(content)
  return {
    key: await digestOf(`${order.owner ?? ''}:${same}`),
    seconds: orderKey === undefined ? DOUBLE_CLICK_SECONDS : DAY_SECONDS,
  }
}
