import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sitePages } from './pages.ts'

const SITE = 'app/(site)/variants/[code]/[lang]'

test('every page that the middleware knows has a file', () => {
  const paths = [...sitePages.fixed, ...sitePages.bySlug.map(({ stem }) => `${stem}[slug]`)]
  for (const path of paths) expect(existsSync(`${SITE}${path === '/' ? '' : path}/page.tsx`), path).toBe(true)
})
