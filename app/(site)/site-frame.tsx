import type { ReactNode } from 'react'
import { ConsentCard } from '#components/site/consent-card'
import type { Suggestions } from '#components/site/language-hint'
import { PreviewRibbon } from '#components/site/preview-ribbon'
import { SiteFooter } from '#components/site/site-footer'
import { SiteHeader } from '#components/site/site-header'
import { Tracker } from '#components/tracker/tracker'
import { dictionaryFor } from '#content/dictionaries'
import { LANGUAGES, toPublicPath } from '#lib/core/shop/language'
import type { SitePage } from './read-page.ts'

const SUGGESTIONS: Suggestions = Object.fromEntries(
  LANGUAGES.map((language) => {
    const { suggest, dismiss } = dictionaryFor(language).nav
    return [language, { suggest, dismiss }]
  }),
)

type Props = {
  readonly page: SitePage
  /** False for a page that is none, and so is no page view. */
  readonly counts?: boolean
  readonly children: ReactNode
}

/** What stands around every page. The path comes from the page: hooks that read it would print the internal one. */
export function SiteFrame({ page, counts = true, children }: Props) {
  const { language, path, words, market, code } = page
  const asksConsent = market.consent === 'required'
  return (
    <>
      {asksConsent && <ConsentCard words={words.consent} next={toPublicPath(language, path)} />}
      <SiteHeader
        language={language}
        words={words}
        offer={words.offers[market.offer ?? ''] ?? words.brand.tagline}
        path={path}
        suggestions={SUGGESTIONS}
      />
      <main id="content">{children}</main>
      <SiteFooter language={language} path={path} words={words} asksConsent={asksConsent} />
      <PreviewRibbon words={words.preview} next={toPublicPath(language, path)} />
      {counts && <Tracker code={code} asksConsent={asksConsent} />}
    </>
  )
}
