import type { Dictionary } from '#content/dictionaries/en'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { BagCount } from './bag-count.tsx'
import { HoverLink } from './hover-link.tsx'
import { LanguageHint, type Suggestions } from './language-hint.tsx'
import { PersonMark, SearchMark, SkerryMark } from './waterline.tsx'

type Props = {
  readonly language: Language
  readonly words: Pick<Dictionary, 'brand' | 'nav'>
  readonly offer: string
  readonly path: string
  /** How each other language offers itself. */
  readonly suggestions: Suggestions
}

const LINK = 'inline-flex min-h-11 items-center px-2 hover:text-tide-text sm:px-3'
const ICON_LINK = 'inline-flex size-11 items-center justify-center hover:text-tide-text'

/** Brand, main navigation and the market's offer, above the waterline. */
export function SiteHeader({ language, words: { brand, nav }, offer, path, suggestions }: Props) {
  const at = (path: string) => toPublicPath(language, path)
  return (
    <header>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-paper focus:p-3"
      >
        {nav.skip}
      </a>
      <div className="relative bg-sand-2">
        <p className="min-h-8 px-4 py-1.5 text-center text-ink-2 text-sm">{offer}</p>
        <LanguageHint language={language} path={path} suggestions={suggestions} />
      </div>
      <div className="shore flex min-h-18 items-center justify-between border-line border-b">
        <HoverLink href={at('/')} className="-ml-1 inline-flex min-h-11 items-center gap-2.5 px-1">
          <SkerryMark className="h-5 w-8 text-tide" />
          <span className="font-display font-semibold text-[1.45rem] tracking-[-0.03em]">{brand.name}</span>
        </HoverLink>
        <nav aria-label={nav.label} className="-mr-2 flex items-center text-[0.95em] sm:-mr-3">
          <HoverLink href={at('/products')} className={LINK}>
            {nav.products}
          </HoverLink>
          <HoverLink href={at('/journal')} className={`${LINK} max-sm:hidden`}>
            {nav.journal}
          </HoverLink>
          <HoverLink href={at('/search')} className={ICON_LINK} aria-label={nav.search}>
            <SearchMark className="size-5" />
          </HoverLink>
          <HoverLink href={at('/account')} className={ICON_LINK} aria-label={nav.account}>
            <PersonMark className="size-5" />
          </HoverLink>
          <HoverLink href={at('/cart')} className={`${LINK} relative`}>
            {nav.cart}
            <BagCount label={nav.inBag} />
          </HoverLink>
        </nav>
      </div>
    </header>
  )
}
