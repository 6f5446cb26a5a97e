'use client'

import { type ChangeEvent, type SyntheticEvent, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import type { Dictionary } from '#content/dictionaries/en'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import type { CartAnswer } from './cart-answer.ts'
import { CheckoutFields, type Country, type Problems } from './checkout-fields.tsx'
import { CheckoutSummary } from './checkout-summary.tsx'
import { sendOrder } from './send-order.tsx'
import { useJson } from './use-json.tsx'

type Props = {
  readonly language: Language
  readonly countries: readonly Country[]
  readonly words: Pick<Dictionary, 'checkout' | 'cart'>
}

/**
 * The checkout. Without JavaScript it is a plain form; with it, prices follow the country while one types, and
 * problems stand beside their fields.
 */
export function CheckoutForm({ language, countries, words }: Props) {
  const [country, setCountry] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [isSending, setIsSending] = useState(false)
  const orderKey = useRef<string>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const chosen = country === '' ? '' : `&country=${country}`
  const [cart, , retry] = useJson<CartAnswer>(`/api/cart?language=${language}${chosen}`)
  const isEmpty = cart.state === 'ready' && cart.value.lines.length === 0
  const suggested = cart.state === 'ready' ? (cart.value.country ?? '') : ''
  const thanks = toPublicPath(language, '/checkout/thanks')

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsSending(true)
    orderKey.current ??= newKey()
    const fields = { ...Object.fromEntries(new FormData(event.currentTarget)), orderKey: orderKey.current }
    const outcome = await sendOrder(fields)
    if (outcome.ok) return window.location.assign(`${thanks}?order=${outcome.id}`)
    setIsSending(false)
    setProblems(outcome.problems)
    const [first] = Object.keys(outcome.problems)
    const place = (selector: string) => form.current?.querySelector<HTMLElement>(selector)
    const field = place(`[name="${first}"]`) ?? place(`[data-problem="${first}"]`)
    field?.focus()
  }

  return (
    <form
      ref={form}
      method="post"
      action="/api/checkout"
      onSubmit={submit}
      onChange={({ target }: ChangeEvent<HTMLFormElement>) => setProblems((all) => without(all, target.name))}
      className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <input type="hidden" name="next" value={thanks} />
      <input type="hidden" name="from" value={toPublicPath(language, '/checkout')} />
      <CheckoutFields
        words={words.checkout}
        countries={countries}
        country={country || suggested}
        onCountry={setCountry}
        problems={problems}
      />
      <CheckoutSummary cart={cart} onRetry={retry} language={language} words={words}>
        <Button type="submit" disabled={isSending || isEmpty} className="w-full">
          {isSending ? words.checkout.sending : words.checkout.submit}
        </Button>
      </CheckoutSummary>
    </form>
  )
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

function without(problems: Problems, name: string): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([problem]) => problem !== name))
}
