import localFont from 'next/font/local'

/** Headings. Preloaded, because the largest paint of most pages is a heading or stands beside one. */
export const heading = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-heading',
  display: 'swap',
  preload: true,
})

/** The same for pages that share a document with none of the above, so that nobody else preloads it. */
export const headingOnDemand = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-heading',
  display: 'swap',
  preload: false,
})

/** Text and controls. */
export const text = localFont({
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-text',
  display: 'swap',
  preload: false,
})
