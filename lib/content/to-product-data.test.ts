import { expect, test } from 'vitest'
import { catalogue } from '#content/catalogue'
import { toProductData } from './to-product-data.ts'

test('structured data carries the price of the market, in its currency', () => {
  const product = catalogue.find(({ slug }) => slug === 'keel-mug')
  if (product === undefined) throw new Error('The seed has no mug')
  const place = {
    url: 'https://shop.test/products/keel-mug',
    image: 'https://shop.test/i.avif',
    brand: 'Skerry',
  }
  const data = toProductData({ product, language: 'de', currency: 'JPY', ...place })
  expect(data).toMatchObject({ name: 'Kielbecher', offers: { price: '2600', priceCurrency: 'JPY' } })
})
