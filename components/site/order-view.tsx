'use client'

import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button'
import type { Dictionary } from '#content/dictionaries/en'
import type { Language } from '#lib/core/shop/language'
import type { OrderAnswer } from './order-card.tsx'
import { OrderCard } from './order-card.tsx'
import { useJson } from './use-json.tsx'

type Props = { readonly language: Language; readonly words: Pick<Dictionary, 'thanks' | 'cart'> }

/** The order that the address names. */
export function OrderView({ language, words }: Props) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const id = new URLSearchParams(window.location.search).get('order') ?? 'none'
    setUrl(`/api/orders/${encodeURIComponent(id)}`)
  }, [])
  const [order, , retry] = useJson<OrderAnswer>(url)
  return (
    <div className="min-h-80">
      {order.state === 'loading' && (
        <p role="status" className="text-ink-2">
          {words.thanks.loading}
        </p>
      )}
      {order.state === 'failed' && (
        <div className="grid justify-items-start gap-4">
          <p className="max-w-[52ch] text-ink-2">{words.thanks.missing}</p>
          <Button look="quiet" onClick={retry}>
            {words.cart.retry}
          </Button>
        </div>
      )}
      {order.state === 'ready' && <OrderCard order={order.value} language={language} words={words} />}
    </div>
  )
}
