'use client'

import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button, buttonClass } from '#components/ui/button'
import type { Dictionary } from '#content/dictionaries/en'
import type { EventName } from '#content/event-names'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { BAG_CHANGED } from './bag-count.tsx'
import type { CartAnswer } from './cart-answer.ts'
import { CartLineRow } from './cart-line.tsx'
import { CartTotals } from './cart-totals.tsx'
import { EmptyNote } from './empty-note.tsx'
import { useJson } from './use-json.tsx'

const BEGINS: EventName = 'begin-checkout'

type Props = { readonly language: Language; readonly words: Dictionary['cart'] }

/** The bag: asked for when the page is shown, changed line by line. */
export function CartView({ language, words }: Props) {
  const url = `/api/cart?language=${language}`
  const [cart, show, retry] = useJson<CartAnswer>(url)
  const list = useRef<HTMLUListElement>(null)
  const at = (path: string) => toPublicPath(language, path)
  // The answer may have set a cart anew that the header could not read before.
  useEffect(() => {
    if (cart.state === 'ready') window.dispatchEvent(new Event(BAG_CHANGED))
  }, [cart.state])

  async function change(slug: string, quantity: number) {
    const body = JSON.stringify({ action: 'set', slug, quantity })
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    if (!response.ok) return retry()
    const answer = (await response.json()) as CartAnswer
    const lines = cart.state === 'ready' ? cart.value.lines : []
    const place = lines.findIndex((line) => line.slug === slug)
    flushSync(() => show(answer))
    window.dispatchEvent(new Event(BAG_CHANGED))
    if (quantity === 0) focusNear(list.current, place)
  }

  if (cart.state === 'loading') return <CartSkeleton label={words.loading} />
  if (cart.state === 'failed')
    return (
      <EmptyNote text={words.failed}>
        <Button look="quiet" onClick={retry}>
          {words.retry}
        </Button>
      </EmptyNote>
    )
  const { lines, ...sums } = cart.value
  if (lines.length === 0)
    return (
      <EmptyNote text={words.empty}>
        <a href={at('/products')} className={buttonClass()}>
          {words.browse}
        </a>
      </EmptyNote>
    )
  return (
    <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <ul ref={list} className="border-line border-t">
        {lines.map((line) => (
          <CartLineRow
            key={line.slug}
            line={line}
            currency={sums.currency}
            language={language}
            words={words}
            onChange={change}
          />
        ))}
      </ul>
      <div className="grid gap-5 rounded-panel bg-sand-1 p-6">
        <CartTotals sums={sums} language={language} words={words} />
        <a href={at('/checkout')} className={buttonClass()} data-event={BEGINS}>
          {words.checkout}
        </a>
      </div>
    </div>
  )
}

/** The line is gone on which the reader stood: they go on at the one in its place, the last one, or the page's heading. */
function focusNear(list: HTMLElement | null, place: number): void {
  const links = list?.isConnected ? list.querySelectorAll<HTMLElement>('li a') : []
  const next = links[Math.min(place, links.length - 1)] ?? document.querySelector<HTMLElement>('main h1')
  next?.focus()
}

/** The bag's geometry while it is fetched: one line and the sums. */
function CartSkeleton({ label }: { readonly label: string }) {
  return (
    <div
      role="status"
      className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]"
    >
      <span className="sr-only">{label}</span>
      <div className="flex gap-5 border-line border-y py-5">
        <div className="h-30 w-24 rounded-panel bg-sand-2" />
        <div className="h-6 w-40 rounded-input bg-sand-2" />
      </div>
      <div className="h-72 rounded-panel bg-sand-1" />
    </div>
  )
}
