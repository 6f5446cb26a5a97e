import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { instance } from './instance.ts'
import { signIn } from './sign-in.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
}

test('everything is reached by name from the keyboard, and the focus comes back', async ({ page }) => {
  await signIn(page)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('j')
  // Whatever needs somebody most stands first.
  const row = page.locator('a[data-row]').first()
  await expect(row).toBeFocused()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /Find a page/ })
  await expect(field).toBeFocused()
  await field.fill('hist')
  await expect(page.getByRole('option', { selected: true })).toContainText('History')
  await expectNoViolation(page)
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
  await page.keyboard.press('Control+k')
  await field.fill('hist')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/console\/history/)
})

test('single letters are text while typing, and can be switched off', async ({ page }) => {
  await signIn(page)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('gen?')
  await expect(search).toHaveValue('gen?')
  await search.blur()
  await page.keyboard.press('?')
  const letters = page.getByRole('switch', { name: 'Single-letter shortcuts' })
  await expect(letters).toBeChecked()
  await expectNoViolation(page)
  await letters.uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/console$/)
})

test('a chosen theme is in the page as the server sends it, so nothing flashes', async ({ page }) => {
  await signIn(page)
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectNoViolation(page)
  const html = await (await page.request.get(`${instance().site}/console`)).text()
  expect(html).toMatch(/<html[^>]+data-theme="dark"/)
})

test('on a phone the rail is a drawer that Escape and a link close', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await signIn(page)
  const rail = page.getByRole('navigation', { name: 'Console' })
  await expect(rail).toBeHidden()
  const opener = page.getByRole('button', { name: 'All pages' })
  await opener.click()
  await expect(rail.getByRole('link', { name: 'Experiments' })).toHaveAttribute('aria-current', 'page')
  await expectNoViolation(page)
  await page.keyboard.press('Escape')
  await expect(rail).toBeHidden()
  await expect(opener).toBeFocused()
  await opener.click()
  await rail.getByRole('link', { name: 'Settings' }).click()
  await expect(page).toHaveURL(/\/console\/settings/)
  await expect(rail).toBeHidden()
  await page.context().close()
})

test('what is archived is gone at once, and undo puts it back', async ({ page }) => {
  await signIn(page)
  const draft = { id: 'shell-draft', name: 'Draft to archive', slot: 'home.offer' }
  const made = await page.request.post(`${instance().site}/api/experiments`, {
    data: draft,
    headers: { origin: instance().site },
  })
  expect(made.status(), await made.text()).toBe(201)
  await page.reload()
  await page.getByRole('button', { name: 'Actions for Draft to archive' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).press('Enter')
  const row = page.getByRole('article', { name: 'Draft to archive' })
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('search, filters and order stand in the address and need no script', async ({ page, browser }) => {
  await signIn(page)
  const storageState = await page.context().storageState()
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage()
  await plain.goto(`${instance().site}/console?sort=name`)
  await plain.getByRole('searchbox').fill('home.hero')
  await plain.getByRole('button', { name: 'Search' }).click()
  await expect(plain).toHaveURL(/\/console\?q=home\.hero&sort=name$/)
  await expect(plain.getByRole('heading', { name: 'Hero copy' })).toBeVisible()
  await expect(plain.getByRole('heading', { name: 'Offer wording' })).toHaveCount(0)
  await plain.context().close()
})
