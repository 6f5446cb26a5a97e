import type { Product } from '#lib/content/product'
import { carry } from './catalogue/carry.ts'
import { home } from './catalogue/home.ts'
import { kitchen } from './catalogue/kitchen.ts'
import { textiles } from './catalogue/textiles.ts'

/** The products that a fresh install begins with, and that a build without services shows. */
export const catalogue: readonly Product[] = [...kitchen, ...textiles, ...carry, ...home].sort(
  (a, b) => a.order - b.order,
)
