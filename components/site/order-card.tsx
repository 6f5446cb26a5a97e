import type { Dictionary } from '#content/dictionaries/en'
import type { Language } from '#lib/core/shop/language'
import { formatMoney } from '#lib/core/shop/money'
import { type CartSums, CartTotals } from './cart-totals.tsx'
import { PublishedOn } from './published-on.tsx'

export type OrderAnswer = CartSums & {
  readonly id: string
  readonly createdAt: string
  readonly lines: readonly {
    readonly slug: string
    readonly name: string
    readonly quantity: number
    readonly totalMinor: number
  }[]
}

type Props = {
  readonly order: OrderAnswer
  readonly language: Language
  readonly words: Pick<Dictionary, 'thanks' | 'cart'>
}

/** One order: its number, its day, its lines and what they cost. */
export function OrderCard({ order, language, words }: Props) {
  return (
    <article className="rounded-panel border border-line p-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b pb-4">
        <h2 className="font-sans font-semibold text-base tracking-normal">
          {words.thanks.order} <span className="tabular-nums">{toNumber(order.id)}</span>
        </h2>
        <PublishedOn date={order.createdAt.slice(0, 10)} language={language} />
      </header>
      <ul className="my-4 grid gap-1.5">
        {order.lines.map(({ slug, name, quantity, totalMinor }) => (
          <li key={slug} className="flex justify-between gap-4">
            <span>
              {quantity} × {name}
            </span>
            <span className="tabular-nums">{formatMoney(totalMinor, order.currency, language)}</span>
          </li>
        ))}
      </ul>
      <CartTotals sums={order} language={language} words={words.cart} />
    </article>
  )
}

/** Enough of an order's id to talk about it. */
function toNumber(id: string): string {
  return `${id.slice(3, 7)}-${id.slice(7, 11)}`.toUpperCase()
}
