import './console.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { THEME_COOKIE, toTheme } from '../../components/console/shell/theme.ts'
import { heading, text } from './fonts.ts'

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

/**
 * A root layout of its own: no style and no script of the storefront comes along. A chosen theme is written into the
 * page by the server: nothing flashes, and no inline script has to be allowed.
 */
export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html
      lang="en"
      data-theme={theme === 'system' ? undefined : theme}
      className={`${text.variable} ${heading.variable}`}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  )
}
