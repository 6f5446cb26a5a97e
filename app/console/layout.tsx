import './console.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { text } from './fonts.ts'

/** `same-origin`: a one-time sign-in link in the address must reach no other site. */
export const metadata: Metadata = {
  title: { default: 'Shoreline console', template: '%s · Shoreline console' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#0c141a' },
  ],
}

/** A root layout of its own: no style and no script of the storefront comes along. */
export default function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={text.variable}>
      <body>{children}</body>
    </html>
  )
}
