import type { HomeOffer } from '#content/slots/home-offer'
import { SlotSection } from './slot-section.tsx'

/** Slot `home.offer`: one strip, high enough for the longest text that its schema allows. */
export function HomeOfferSlot({ content }: { readonly content: HomeOffer }) {
  return (
    <SlotSection name="home.offer" className="shore mt-10 sm:mt-16">
      <div className="grid min-h-38 content-center gap-x-12 gap-y-2 border-line border-y py-6 sm:min-h-28 sm:grid-cols-2 sm:items-center">
        <h2 className="section-type">{content.title}</h2>
        <p className="text-ink-2">{content.text}</p>
      </div>
    </SlotSection>
  )
}
