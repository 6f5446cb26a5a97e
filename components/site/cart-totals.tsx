import type { Dictionary } from '#content/dictionaries/en'
import type { Language } from '#lib/core/shop/language'
import { type Currency, formatMoney } from '#lib/core/shop/money'

export type CartSums = {
  readonly currency: Currency
  readonly itemsMinor: number
  readonly shippingMinor: number
  readonly totalMinor: number
  readonly freeShippingFromMinor?: number
}

type Props = {
  readonly sums: CartSums
  readonly language: Language
  readonly words: Pick<Dictionary['cart'], 'items' | 'shipping' | 'free' | 'total' | 'toFree'>
}

/** What it costs, line by line, and how far free delivery is. */
export function CartTotals({ sums, language, words }: Props) {
  const { currency, itemsMinor, shippingMinor, totalMinor, freeShippingFromMinor = 0 } = sums
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, language)
  const missing = shippingMinor > 0 ? freeShippingFromMinor - itemsMinor : 0
  return (
    <div>
      <dl className="grid gap-2 tabular-nums">
        <div className="flex justify-between">
          <dt className="text-ink-2">{words.items}</dt>
          <dd>{money(itemsMinor)}</dd>
        </div>
        <div className="flex justify-between">
          <dt className="text-ink-2">{words.shipping}</dt>
          <dd>{shippingMinor === 0 ? words.free : money(shippingMinor)}</dd>
        </div>
        <div className="mt-1 flex items-baseline justify-between border-ink border-t pt-3 font-semibold">
          <dt>{words.total}</dt>
          <dd className="font-display text-[1.5rem]">{money(totalMinor)}</dd>
        </div>
      </dl>
      <p className="mt-1 min-h-6 text-ink-2 text-sm">
        {missing > 0 && words.toFree.replace('{amount}', () => money(missing))}
      </p>
    </div>
  )
}
