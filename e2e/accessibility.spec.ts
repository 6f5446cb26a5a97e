import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { instance } from './instance.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PAGES = [
  '/',
  '/de',
  '/products',
  '/products/harbour-lantern',
  '/collections/bath',
  '/fr',
  '/ja/products/keel-mug',
  '/search?q=lantern',
  '/journal',
  '/cart',
  '/checkout',
  '/sign-in',
  '/ja/nope',
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`no page of the shop breaks WCAG 2.2 AA, in ${colorScheme} at ${width} px`, async ({ browser }) => {
      test.setTimeout(180_000)
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      for (const path of PAGES) {
        await page.goto(instance().site + path, { waitUntil: 'networkidle' })
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
      }
      await context.close()
    })
