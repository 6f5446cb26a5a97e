import * as v from 'valibot'
import { Slug } from '#lib/content/slug'
import { type CartLine, MAX_LINES, MAX_QUANTITY } from './cart-cookie.ts'

/** What a form or a script asks of the cart; forms send numbers as text. */
export const CartChange = v.object({
  action: v.optional(v.picklist(['add', 'set', 'remove']), 'add'),
  slug: Slug,
  quantity: v.optional(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number))]),
      v.safeInteger(),
      v.minValue(0),
    ),
    1,
  ),
})
export type CartChange = v.InferOutput<typeof CartChange>

/** The cart after a change; the one before is untouched. Quantities stop at the largest allowed, new lines at the last. */
export function applyChange(lines: readonly CartLine[], change: CartChange): readonly CartLine[] {
  const quantity = Math.min(quantityAfter(lines, change), MAX_QUANTITY)
  const isKnown = lines.some(({ slug }) => slug === change.slug)
  if (quantity === 0) return lines.filter(({ slug }) => slug !== change.slug)
  if (isKnown) return lines.map((line) => (line.slug === change.slug ? { ...line, quantity } : line))
  return lines.length < MAX_LINES ? [...lines, { slug: change.slug, quantity }] : lines
}

function quantityAfter(lines: readonly CartLine[], { action, slug, quantity }: CartChange): number {
  switch (action) {
    case 'add':
      return quantity + (lines.find((line) => line.slug === slug)?.quantity ?? 0)
    case 'set':
      return quantity
    case 'remove':
      return 0
  }
}
