import { expect, test } from 'vitest'
import { LANGUAGES } from '#lib/core/shop/language'
import { toSitemap } from './to-sitemap.ts'

const site = 'https://shop.example'
const entries = toSitemap(site, [{ slug: 'keel-mug' }], [{ slug: 'a-note', publishedOn: '2026-08-05' }])

test('every page is named once in each language', () => {
  const urls = entries.map(({ url }) => url)
  expect(new Set(urls).size).toBe(urls.length)
  for (const path of ['', '/products/keel-mug', '/journal/a-note', '/collections/bath'])
    for (const language of LANGUAGES)
      expect(urls).toContain(new URL(`${language === 'en' ? '' : `/${language}`}${path}`, site).href)
})

test('each names all its languages alike, itself included, and the one for everybody else', () => {
  const mug = entries.filter(({ url }) => url.endsWith('/keel-mug'))
  for (const { alternates } of mug) expect(alternates).toEqual(mug[0]?.alternates)
  expect(mug[0]?.alternates.languages).toMatchObject({
    'x-default': `${site}/products/keel-mug`,
    ja: `${site}/ja/products/keel-mug`,
  })
})

test('what belongs to one customer, and the search page, are in no search engine', () => {
  expect(entries.filter(({ url }) => /cart|checkout|account|sign-in|search|variants/.test(url))).toEqual([])
})

test('an article says when it was published', () => {
  expect(entries.find(({ url }) => url.endsWith('/a-note'))).toMatchObject({ lastModified: '2026-08-05' })
})
