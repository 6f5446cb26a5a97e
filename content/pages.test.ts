import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { CATEGORIES } from '#lib/core/shop/categories'
import { sitePages } from './pages.ts'

const SITE = 'app/(site)/variants/[code]/[lang]'

test('every page that the middleware knows has a file', () => {
  const paths = [...sitePages.fixed, ...sitePages.bySlug.map(({ stem }) => `${stem}[slug]`)]
  const fileOf = (path: string) => `${SITE}${path === '/' ? '' : path}/page.tsx`
  for (const path of paths)
    expect(existsSync(fileOf(path)) || existsSync(fileOf(`${dirname(path)}/[slug]`)), path).toBe(true)
})

test('every category has a page', () => {
  const stem = '/collections/'
  const listed = sitePages.fixed
    .filter((path) => path.startsWith(stem))
    .map((path) => path.slice(stem.length))
  expect(listed).toEqual([...CATEGORIES])
})
