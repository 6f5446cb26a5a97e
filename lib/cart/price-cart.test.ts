import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCIES } from '#lib/core/shop/money'
import { priceCart } from './price-cart.ts'

const products = [
  { slug: 'keel-mug', prices: { USD: 1800, EUR: 1900, GBP: 1600, JPY: 2600 } },
  { slug: 'tide-clock', prices: { USD: 9600, EUR: 9800, GBP: 8200, JPY: 14500 } },
]

describe('priceCart', () => {
  test('takes the price from the book of the currency', () => {
    expect(priceCart([{ slug: 'keel-mug', quantity: 2 }], products, 'JPY')).toMatchObject({
      lines: [{ slug: 'keel-mug', quantity: 2, unitMinor: 2600, totalMinor: 5200 }],
      itemsMinor: 5200,
      shippingMinor: 900,
      totalMinor: 6100,
    })
  })
  test('delivery is free from a sum on', () => {
    expect(priceCart([{ slug: 'tide-clock', quantity: 1 }], products, 'EUR')).toMatchObject({
      shippingMinor: 0,
      totalMinor: 9800,
    })
  })
  test('unknown products and an empty cart cost nothing', () => {
    expect(priceCart([{ slug: 'gone', quantity: 3 }], products, 'USD')).toMatchObject({
      lines: [],
      totalMinor: 0,
    })
  })
  test('the total is always the sum of its lines and delivery, in whole minor units', () => {
    const line = fc.record({
      slug: fc.constantFrom('keel-mug', 'tide-clock', 'gone'),
      quantity: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom(...CURRENCIES), (lines, currency) => {
        const cart = priceCart(lines, products, currency)
        const sum = cart.lines.reduce((total, { unitMinor, quantity }) => total + unitMinor * quantity, 0)
        expect(cart.totalMinor).toBe(sum + cart.shippingMinor)
        expect(Number.isSafeInteger(cart.totalMinor)).toBe(true)
      }),
    )
  })
})
