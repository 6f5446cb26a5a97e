import type { Dictionary } from '#content/dictionaries/en'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { HoverLink } from './hover-link.tsx'
import { LanguageLinks } from './language-links.tsx'

type Props = {
  readonly language: Language
  readonly path: string
  readonly words: Pick<Dictionary, 'brand' | 'nav' | 'footer' | 'consent'>
  readonly asksConsent: boolean
}

const LINK =
  'inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-current aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline'

/** Below the waterline: where we are, the other languages, and the way back to the cookie choice. */
export function SiteFooter({ language, path, words, asksConsent }: Props) {
  return (
    <footer className="mt-24 border-line border-t bg-sand-1">
      <div className="shore grid gap-y-3 py-8 text-ink-2 text-sm">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <p>
            {words.footer.about} {words.footer.demo}
          </p>
          <nav aria-label={words.brand.name} className="flex flex-wrap gap-x-6">
            <HoverLink href={toPublicPath(language, '/journal')} className={LINK}>
              {words.nav.journal}
            </HoverLink>
            {asksConsent && (
              <a href="#cookie-choices" className={LINK}>
                {words.consent.reopen}
              </a>
            )}
          </nav>
        </div>
        <LanguageLinks language={language} path={path} label={words.nav.languages} className={LINK} />
      </div>
    </footer>
  )
}
