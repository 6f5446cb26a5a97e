import { buttonClass } from '#components/ui/button'
import type { HomeHero } from '#content/slots/home-hero'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { HoverLink } from './hover-link.tsx'
import { Picture } from './picture.tsx'
import { SlotSection } from './slot-section.tsx'

type Props = { readonly content: HomeHero; readonly language: Language }

/** Slot `home.hero`. The picture gives the height, so that no wording can change it. */
export function HomeHeroSlot({ content, language }: Props) {
  const { headline, text, action, image, layout } = content
  const isRight = layout === 'text-right'
  return (
    <SlotSection name="home.hero" className="shore pt-4 sm:pt-6">
      <div className="grid items-center gap-x-12 gap-y-7 lg:grid-cols-12">
        <div
          className={`grid content-center gap-6 max-lg:min-h-72 lg:col-span-6 lg:gap-8 ${isRight ? 'lg:order-2' : ''}`}
        >
          <h1 className="hero-type">{headline}</h1>
          <p className="max-w-[34ch] text-[1.15rem] text-ink-2 leading-normal">{text}</p>
          <HoverLink
            href={toPublicPath(language, action.href)}
            className={buttonClass('filled', 'justify-self-start')}
          >
            {action.label}
          </HoverLink>
        </div>
        <Picture
          src={`/hero/${image}.avif`}
          alt=""
          width={1200}
          height={1200}
          sizes="(min-width: 64rem) 40rem, 92vw"
          first
          className="aspect-square w-full rounded-panel object-cover max-lg:order-first object-[50%_60%] max-lg:aspect-5/4 lg:col-span-6"
        />
      </div>
    </SlotSection>
  )
}
