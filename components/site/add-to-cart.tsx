import { Button } from '#components/ui/button'
import { INPUT_CLASS } from '#components/ui/field'
import type { Dictionary } from '#content/dictionaries/en'
import type { EventName } from '#content/event-names'
import { type Language, toPublicPath } from '#lib/core/shop/language'

type Props = {
  readonly slug: string
  readonly language: Language
  readonly words: Pick<Dictionary['product'], 'add' | 'quantity'>
}

const ADDED: EventName = 'add-to-cart'
const QUANTITIES = [1, 2, 3, 4, 5, 6] as const

/** A plain form: the browser posts it, the answer leads to the bag. */
export function AddToCart({ slug, language, words }: Props) {
  return (
    <form method="post" action="/api/cart" className="flex gap-3">
      <input type="hidden" name="action" value="add" />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="next" value={toPublicPath(language, '/cart')} />
      <select name="quantity" aria-label={words.quantity} className={`${INPUT_CLASS} max-w-20`}>
        {QUANTITIES.map((quantity) => (
          <option key={quantity}>{quantity}</option>
        ))}
      </select>
      <Button type="submit" className="grow sm:max-w-72" data-event={ADDED}>
        {words.add}
      </Button>
    </form>
  )
}
