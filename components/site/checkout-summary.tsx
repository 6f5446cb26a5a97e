'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import type { Dictionary } from '#content/dictionaries/en'
import type { Language } from '#lib/core/shop/language'
import { formatMoney } from '#lib/core/shop/money'
import type { CartAnswer } from './cart-answer.ts'
import { CartTotals } from './cart-totals.tsx'
import type { Loaded } from './use-json.tsx'

type Props = {
  readonly cart: Loaded<CartAnswer>
  readonly onRetry: () => void
  readonly language: Language
  readonly words: Pick<Dictionary, 'checkout' | 'cart'>
  readonly children: ReactNode
}

/** What is being ordered and what it costs in the chosen country; the order button stands below in any state. */
export function CheckoutSummary({ cart, onRetry, language, words, children }: Props) {
  return (
    <section aria-labelledby="summary" className="grid gap-5 rounded-panel bg-sand-1 p-6 lg:sticky lg:top-6">
      <h2 id="summary" className="text-[1.35rem]">
        {words.checkout.summary}
      </h2>
      <div className="min-h-56 scripting-none:hidden">
        {cart.state === 'loading' && (
          <p role="status" className="text-ink-2 text-sm">
            {words.cart.loading}
          </p>
        )}
        {cart.state === 'failed' && (
          <div className="grid justify-items-start gap-3">
            <p className="text-ink-2">{words.cart.failed}</p>
            <Button look="quiet" onClick={onRetry}>
              {words.cart.retry}
            </Button>
          </div>
        )}
        {cart.state === 'ready' && <Contents cart={cart.value} language={language} words={words.cart} />}
      </div>
      {children}
    </section>
  )
}

type ContentsProps = {
  readonly cart: CartAnswer
  readonly language: Language
  readonly words: Dictionary['cart']
}

function Contents({ cart, language, words }: ContentsProps) {
  if (cart.lines.length === 0) return <p className="text-ink-2">{words.empty}</p>
  return (
    <>
      <ul className="mb-4 grid gap-1.5">
        {cart.lines.map(({ slug, name, quantity, totalMinor }) => (
          <li key={slug} className="flex justify-between gap-4">
            <span>
              {quantity} × {name}
            </span>
            <span className="tabular-nums">{formatMoney(totalMinor, cart.currency, language)}</span>
          </li>
        ))}
      </ul>
      <CartTotals sums={cart} language={language} words={words} />
    </>
  )
}
