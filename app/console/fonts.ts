import localFont from 'next/font/local'

/**
 * The console's one face, preloaded: everything here is text and numbers. One that comes late waits for the next page: a
 * swap breaks lines anew, and what stands below moves.
 */
export const text = localFont({
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-text',
  display: 'optional',
  preload: true,
})

/** The verdict's line only, so it is fetched by the page that has one. */
export const heading = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-heading',
  display: 'swap',
  preload: false,
})
