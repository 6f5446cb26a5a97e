import * as v from 'valibot'
import { CURRENCIES } from '#lib/core/shop/money'

const Minor = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** An order as it is kept. The card is not: it is checked and forgotten. */
export const Order = v.object({
  id: v.string(),
  createdAt: v.string(),
  owner: v.nullable(v.string()),
  email: v.string(),
  address: v.object({
    name: v.string(),
    line: v.string(),
    city: v.string(),
    postcode: v.string(),
    country: v.string(),
  }),
  currency: v.picklist(CURRENCIES),
  lines: v.array(
    v.object({ slug: v.string(), name: v.string(), quantity: Minor, unitMinor: Minor, totalMinor: Minor }),
  ),
  itemsMinor: Minor,
  shippingMinor: Minor,
  totalMinor: Minor,
})
export type Order = v.InferOutput<typeof Order>

/** Crockford's base 32: nothing in it can be misread over the telephone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * An order's id: whoever knows it may read what was ordered, so it holds 120 random bits. The prefix keeps the
 * Redis client from reading an id of digits as a number.
 */
export function toOrderId(random: Uint8Array): string {
  return `sk-${Array.from(random.subarray(0, 24), (byte) => ALPHABET[byte & 31]).join('')}`
}

/** What anyone who knows its id may see of an order: no name, no address. */
export function toPublicOrder(order: Order) {
  const { id, createdAt, currency, lines, itemsMinor, shippingMinor, totalMinor, address } = order
  return { id, createdAt, country: address.country, currency, lines, itemsMinor, shippingMinor, totalMinor }
}
