import type { ReactNode } from 'react'
import { type SlotName, slotPlaces } from '#content/slot-places'

type Props = {
  readonly name: SlotName
  readonly className?: string
  /** What the section is called where it has no heading of its own. */
  readonly label?: string
  readonly children: ReactNode
}

/** The element of a slot, once on each of its pages: the tracker finds it by its name and reports it by its rule. */
export function SlotSection({ name, className, label, children }: Props) {
  return (
    <section
      data-slot={name}
      data-exposure={slotPlaces[name].exposure}
      className={className}
      aria-label={label}
    >
      {children}
    </section>
  )
}
