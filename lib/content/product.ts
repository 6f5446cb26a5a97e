import * as v from 'valibot'
import { CATEGORIES, MATERIALS } from '#lib/core/shop/categories'
import { localised } from './localised.ts'
import { Slug } from './slug.ts'

const ProductText = v.object({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  /** One line under the name in lists. */
  line: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
  description: v.pipe(v.string(), v.nonEmpty(), v.maxLength(600)),
  details: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.maxLength(6)),
})

const Minor = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** One product. Prices are a book, fixed and rounded for each currency, never converted. */
export const Product = v.object({
  slug: Slug,
  category: v.picklist(CATEGORIES),
  /** What it is mostly made of; missing where no choice of the list fits. */
  material: v.exactOptional(v.picklist(MATERIALS)),
  /** Smaller comes first; products with an order below 10 are featured. */
  order: v.pipe(v.number(), v.safeInteger()),
  prices: v.object({ USD: Minor, EUR: Minor, GBP: Minor, JPY: Minor }),
  text: localised(ProductText),
})

export type Product = v.InferOutput<typeof Product>
