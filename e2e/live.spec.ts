import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { freshAddress, instance, tokenFor } from './instance.ts'
import { redisCommand } from './preview-links.ts'

/** A browser of somebody who is signed in. */
async function colleague(browser: Browser, name: string, role = 'editor'): Promise<Page> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': freshAddress() } })
  const value = await tokenFor('--role', role, '--sub', name)
  await context.addCookies([{ name: 'sl_session', value, url: instance().site }])
  return await context.newPage()
}

async function listeners(topic: string): Promise<number> {
  return (await redisCommand<[string, number]>('PUBSUB', 'NUMSUB', `live:${topic}`))[1]
}

test('two people on one experiment see each other within two seconds, and who leaves is gone', async ({
  browser,
}) => {
  const path = `${instance().site}/console/experiments/hero-copy`
  const [mara, noor] = [await colleague(browser, 'mara'), await colleague(browser, 'noor', 'viewer')]
  await mara.goto(path)
  await expect.poll(() => listeners('experiment:hero-copy')).toBe(1)
  await noor.goto(path)
  for (const [page, other] of [
    [mara, 'noor is here'],
    [noor, 'mara is here'],
  ] as const)
    await expect(page.getByRole('list', { name: 'Also here' })).toContainText(other, { timeout: 2_000 })
  // Both share the connection of one process, and it is freed when the last tab is closed.
  expect(await listeners('experiment:hero-copy')).toBe(1)
  await mara.goto(`${instance().site}/console`)
  await expect(noor.getByRole('list', { name: 'Also here' })).toHaveCount(0, { timeout: 2_000 })
  await mara.context().close()
  await noor.context().close()
  await expect.poll(() => listeners('experiment:hero-copy'), { timeout: 1_000, intervals: [100] }).toBe(0)
})

test('what a visitor does in the shop is on the live page within two seconds', async ({ browser }) => {
  const page = await colleague(browser, 'mara')
  await page.goto(`${instance().site}/console/live`)
  await expect(page.getByText('Live', { exact: true }).last()).toBeVisible()
  await expect.poll(() => listeners('events')).toBe(1)
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-vercel-ip-country': 'US' } })
  const visitor = await context.newPage()
  await visitor.goto(`${instance().site}/products/harbour-lantern`)
  await visitor.waitForResponse((response) => response.url().includes('/api/e'))
  const events = page.getByRole('region', { name: 'Events, newest first' })
  await expect(events).toContainText('viewed /products/harbour-lantern', { timeout: 2_000 })
  await expect(page.getByRole('list', { name: /by country/ })).toContainText('United States')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: /Resume/ })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find in events' }).fill('nowhere')
  await expect(page.getByText('No event matches.')).toBeVisible()
  await context.close()
  await page.context().close()
  await expect.poll(() => listeners('events'), { timeout: 1_000, intervals: [100] }).toBe(0)
})

test('without a script the live page has its state, and a visit is explained in words', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const value = await tokenFor('--role', 'viewer')
  await context.addCookies([{ name: 'sl_session', value, url: instance().site }])
  const page = await context.newPage()
  await page.goto(`${instance().site}/console/live`)
  await expect(page.getByRole('heading', { name: 'Last 10 minutes' })).toBeVisible()
  await page.getByRole('link', { name: 'Explain a visit' }).click()
  await page.getByLabel('Country').selectOption('DE')
  await page.getByRole('button', { name: 'Explain' }).click()
  await expect(page.getByText(/market eu/)).toBeVisible()
  await page.getByText('Rule by rule').first().click()
  await expect(page.getByText(/Bucket 0\.\d{4}/).first()).toBeVisible()
  await context.close()
})

test('nobody is kept from the live pages by how they are made, in light and in dark, on a phone too', async ({
  browser,
}) => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const path of ['/console/live', '/console/live/explain?path=/&country=DE']) {
      const page = await colleague(browser, 'mara')
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(instance().site + path)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect([path, colorScheme, violations.map(({ id }) => id)]).toEqual([path, colorScheme, []])
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect([path, isWide]).toEqual([path, false])
      await page.context().close()
    }
})
