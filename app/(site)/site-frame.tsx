import type { ReactNode } from 'react'
import { ConsentCard } from '#components/site/consent-card'
import { PreviewRibbon } from '#components/site/preview-ribbon'
import { SiteFooter } from '#components/site/site-footer'
import { SiteHeader } from '#components/site/site-header'
import { Tracker } from '#components/tracker/tracker'
import { toPublicPath } from '#lib/core/shop/language'
import type { SitePage } from './read-page.ts'

/** What stands around every page. The path comes from the page: hooks that read it would print the internal one. */
export function SiteFrame({ page, children }: { readonly page: SitePage; readonly children: ReactNode }) {
  const { language, path, words, market, code } = page
  const asksConsent = market.consent === 'required'
  return (
    <>
      <SiteHeader
        language={language}
        words={words}
        offer={words.offers[market.offer ?? ''] ?? words.brand.tagline}
      />
      <main id="content">{children}</main>
      <SiteFooter language={language} path={path} words={words} asksConsent={asksConsent} />
      {asksConsent && <ConsentCard words={words.consent} next={toPublicPath(language, path)} />}
      <PreviewRibbon words={words.preview} next={toPublicPath(language, path)} />
      <Tracker code={code} asksConsent={asksConsent} />
    </>
  )
}
