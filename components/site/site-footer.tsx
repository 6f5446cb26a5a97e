import type { Dictionary } from '#content/dictionaries/en'
import { LANGUAGES, type Language, toPublicPath } from '#lib/core/shop/language'
import { HoverLink } from './hover-link.tsx'

type Props = {
  readonly language: Language
  readonly path: string
  readonly words: Pick<Dictionary, 'brand' | 'nav' | 'footer' | 'consent'>
  readonly asksConsent: boolean
}

const LINK =
  'inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-current'

/** Below the waterline: where we are, the other language, and the way back to the cookie choice. */
export function SiteFooter({ language, path, words, asksConsent }: Props) {
  const other = LANGUAGES.find((candidate) => candidate !== language) ?? language
  return (
    <footer className="mt-24 border-line border-t bg-sand-1">
      <div className="shore flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-8 text-ink-2 text-sm">
        <p>
          {words.footer.about} {words.footer.demo}
        </p>
        <nav aria-label={words.brand.name} className="flex flex-wrap gap-x-6">
          <HoverLink href={toPublicPath(language, '/journal')} className={LINK}>
            {words.nav.journal}
          </HoverLink>
          <a
            href={toPublicPath(other, path)}
            hrefLang={other}
            lang={other}
            aria-label={words.nav.languageLabel}
            className={LINK}
          >
            {words.nav.language}
          </a>
          {asksConsent && (
            <a href="#cookie-choices" className={LINK}>
              {words.consent.reopen}
            </a>
          )}
        </nav>
      </div>
    </footer>
  )
}
