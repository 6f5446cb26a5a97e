import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { runCommand } from '../scripts/testing/run-command.ts'
import { instance } from './instance.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PAGES = [
  '/',
  '/de',
  '/products',
  '/products/harbour-lantern',
  '/journal',
  '/cart',
  '/checkout',
  '/sign-in',
  '/nope',
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`no page breaks WCAG 2.2 AA, in ${colorScheme} at ${width} px`, async ({ browser }) => {
      test.setTimeout(120_000)
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      const data = process.env.INSTANCE_DATA ?? ''
      const link = await runCommand(['node', '--import', 'tsx', 'scripts/sign-in.ts', '--data', data], {
        quiet: true,
      })
      await page.goto(link.output.trim())
      await page.getByRole('button', { name: 'Go to the console' }).click()
      await page.waitForURL(/\/console$/)
      for (const path of [...PAGES, '/console', '/console/sign-in']) {
        await page.goto(instance().site + path, { waitUntil: 'networkidle' })
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
      }
      await context.close()
    })
