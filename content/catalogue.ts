import type { Product } from '#lib/content/product'
import { typesetText } from '#lib/core/shop/typeset-french'
import { bath } from './catalogue/bath.ts'
import { carry } from './catalogue/carry.ts'
import { home } from './catalogue/home.ts'
import { kitchen } from './catalogue/kitchen.ts'
import { table } from './catalogue/table.ts'
import { textiles } from './catalogue/textiles.ts'

/** The products that a fresh install begins with, and that a build without services shows. */
export const catalogue: readonly Product[] = [...kitchen, ...table, ...textiles, ...carry, ...home, ...bath]
  .map((product) => ({ ...product, text: typesetText(product.text) }))
  .sort((a, b) => a.order - b.order)
