import type { CartSums } from './cart-totals.tsx'

/** What `GET /api/cart` answers. */
export type CartAnswer = CartSums & {
  readonly country: string | null
  readonly lines: readonly {
    readonly slug: string
    readonly name: string
    readonly quantity: number
    readonly unitMinor: number
    readonly totalMinor: number
  }[]
}
