import '../../../../styles/site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { siteUrl } from '#lib/content/site-url'
import { DEFAULT_LANGUAGE, isLanguage } from '#lib/core/shop/language'
import { heading, text } from '../../../../styles/fonts.ts'

export const metadata: Metadata = { metadataBase: new URL(siteUrl()) }

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#0c141a' },
  ],
}

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly lang: string }> }

export default async function SiteLayout({ children, params }: Props) {
  const { lang } = await params
  return (
    <html
      lang={isLanguage(lang) ? lang : DEFAULT_LANGUAGE}
      className={`${heading.variable} ${text.variable}`}
    >
      <body>{children}</body>
    </html>
  )
}
