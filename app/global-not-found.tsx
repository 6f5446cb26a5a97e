import './styles/site.css'
import type { Metadata } from 'next'
import { MissingPage } from '#components/site/missing-page'
import { SkerryMark } from '#components/site/waterline'
import { dictionaryFor } from '#content/dictionaries'
import { LANGUAGES, toPublicPath } from '#lib/core/shop/language'
import { headingOnDemand, text } from './styles/fonts.ts'

export const metadata: Metadata = { title: dictionaryFor('en').missing.title, robots: { index: false } }

/** The static answer to every unknown address. It cannot know the language, so it speaks all of them. */
export default function GlobalNotFound() {
  const { brand } = dictionaryFor('en')
  return (
    <html lang="en" className={`${headingOnDemand.variable} ${text.variable}`}>
      <body>
        <header className="shore flex min-h-18 items-center border-line border-b">
          <a href="/" className="inline-flex min-h-11 items-center gap-2.5">
            <SkerryMark className="h-5 w-8 text-tide" />
            <span className="font-display font-semibold text-[1.45rem] tracking-[-0.03em]">{brand.name}</span>
          </a>
        </header>
        <main id="content">
          <MissingPage words={dictionaryFor('en').missing} href="/products" />
          <ul className="shore flex justify-center gap-6 pb-18 text-ink-2">
            {LANGUAGES.slice(1).map((language) => (
              <li key={language} lang={language}>
                {dictionaryFor(language).missing.title}.{' '}
                <a href={toPublicPath(language, '/products')} className="underline underline-offset-4">
                  {dictionaryFor(language).missing.action}
                </a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  )
}
