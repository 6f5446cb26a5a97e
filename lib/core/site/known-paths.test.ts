import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKnownPath, parsePaths } from './known-paths.ts'

const pages = { fixed: ['/', '/products'], bySlug: [{ stem: '/products/', list: 'products' }] }
const slugs = parsePaths({ products: ['tide-lamp', 'Bad Slug', 7], journal: 'x', revision: 3 })

test('only fixed pages and slugs of the document are known', () => {
  expect(isKnownPath(pages, slugs, '/')).toBe(true)
  expect(isKnownPath(pages, slugs, '/products/tide-lamp')).toBe(true)
  for (const path of [
    '/products/',
    '/products/nope',
    '/products/tide-lamp/x',
    '/products/Bad Slug',
    '/x',
    '',
  ])
    expect(isKnownPath(pages, slugs, path)).toBe(false)
})

test('any document yields a table, and no inherited name is a slug', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parsePaths(value)).toBeTypeOf('object')
    }),
  )
  expect(isKnownPath(pages, parsePaths({}), '/products/constructor')).toBe(false)
})
