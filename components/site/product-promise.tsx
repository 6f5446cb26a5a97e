import type { ProductPromise } from '#content/slots/product-promise'
import { SlotSection } from './slot-section.tsx'

type Props = { readonly content: ProductPromise; readonly label: string }

/** Slot `product.promise`: three lines of fixed height, whatever their order. */
export function ProductPromiseSlot({ content, label }: Props) {
  return (
    <SlotSection name="product.promise" label={label}>
      <ul className="grid gap-px overflow-hidden rounded-panel border border-line bg-line">
        {content.promises.map(({ title, text }) => (
          <li key={title} className="grid min-h-18 content-center bg-sand-1 px-4 py-2.5">
            <span className="font-semibold leading-snug">{title}</span>
            <span className="text-ink-2 text-sm leading-snug">{text}</span>
          </li>
        ))}
      </ul>
    </SlotSection>
  )
}
