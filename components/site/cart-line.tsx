'use client'

import { useState } from 'react'
import { INPUT_CLASS } from '#components/ui/field'
import type { Dictionary } from '#content/dictionaries/en'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { type Currency, formatMoney } from '#lib/core/shop/money'
import { productPictureSrc } from '#lib/core/shop/product-picture'
import type { CartAnswer } from './cart-answer.ts'

const QUANTITIES = Array.from({ length: 20 }, (_, index) => index + 1)

type Props = {
  readonly line: CartAnswer['lines'][number]
  readonly currency: Currency
  readonly language: Language
  readonly words: Dictionary['cart']
  readonly onChange: (slug: string, quantity: number) => Promise<void>
}

/** One product in the bag. */
export function CartLineRow({ line, currency, language, words, onChange }: Props) {
  const [isBusy, setIsBusy] = useState(false)
  const { slug, name, quantity } = line
  async function change(next: number) {
    setIsBusy(true)
    await onChange(slug, next).finally(() => setIsBusy(false))
  }
  return (
    <li className={`flex gap-5 border-line border-b py-5 ${isBusy ? 'opacity-60' : ''}`}>
      {/* biome-ignore lint/performance/noImgElement: already as small as the optimiser would make it */}
      <img
        src={productPictureSrc(slug)}
        alt=""
        width={96}
        height={120}
        className="picture h-30 w-24 rounded-panel object-cover"
      />
      <div className="grid min-w-0 grow content-between gap-3">
        <div className="flex items-baseline justify-between gap-4">
          <a
            href={toPublicPath(language, `/products/${slug}`)}
            className="font-semibold underline-offset-4 hover:underline"
          >
            {name}
          </a>
          <span className="tabular-nums">{formatMoney(line.totalMinor, currency, language)}</span>
        </div>
        <div className="flex items-center gap-4">
          <select
            value={quantity}
            disabled={isBusy}
            aria-label={`${words.quantity} ${name}`}
            onChange={(event) => void change(Number(event.target.value))}
            className={`${INPUT_CLASS} max-w-18`}
          >
            {QUANTITIES.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
          <button
            type="button"
            disabled={isBusy}
            aria-label={`${words.remove}: ${name}`}
            onClick={() => void change(0)}
            className="min-h-11 cursor-pointer text-ink-2 text-sm underline underline-offset-4 hover:text-ink"
          >
            {words.remove}
          </button>
        </div>
      </div>
    </li>
  )
}
