import localFont from 'next/font/local'

/** The console's one face, preloaded: everything here is text and numbers. */
export const text = localFont({
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-text',
  display: 'swap',
  preload: true,
})
