/** `sl_cart` is `r~slug.quantity~slug.quantity`: readable, and nothing is stored on the server. */
export const CART_COOKIE = 'sl_cart'
export const MAX_LINES = 20
export const MAX_QUANTITY = 20

export type CartLine = { readonly slug: string; readonly quantity: number }

/** Not a line. Nobody can tell from a request whether scripts may read its cookies: those that they may say so. */
const READABLE = 'r'
const LINE = /^([a-z0-9][a-z0-9-]{0,63})\.([1-9]\d?)$/

/** The lines of a cookie. What is malformed is left out; a slug given twice keeps its first quantity. */
export function parseCart(value: string | null): readonly CartLine[] {
  if (value === null) return []
  const lines = new Map<string, number>()
  for (const part of value.split('~', MAX_LINES * 2)) {
    const [, slug, quantity] = LINE.exec(part) ?? []
    if (slug === undefined || lines.has(slug)) continue
    lines.set(slug, Math.min(Number(quantity), MAX_QUANTITY))
  }
  return [...lines].slice(0, MAX_LINES).map(([slug, quantity]) => ({ slug, quantity }))
}

/** The inverse of `parseCart`; empty for no lines. */
export function formatCart(lines: readonly CartLine[]): string {
  const parts = lines.map(({ slug, quantity }) => `${slug}.${quantity}`)
  return parts.length === 0 ? '' : [READABLE, ...parts].join('~')
}

/** Whether a cookie holds a cart that scripts may not be able to read, having been set before they could. */
export function isHidden(value: string | null): boolean {
  return !value?.startsWith(`${READABLE}~`) && parseCart(value).length > 0
}
