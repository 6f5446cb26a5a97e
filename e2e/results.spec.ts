import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { ask, instance, tokenFor } from './instance.ts'
import { seedResults } from './seed-results.ts'
import { signIn } from './sign-in.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PROMISE = '/console/experiments/promise-position'
const OFFER = '/console/experiments/offer-wording'

test.beforeAll(async () => {
  await seedResults(instance(), {
    experiment: 'promise-position',
    seed: 'promise-position-1',
    days: 21,
    variants: {
      control: { visitors: 420, rate: 0.08, lcp: 1_900 },
      'delivery-first': { visitors: 424, rate: 0.097, lcp: 1_930 },
    },
  })
  await seedResults(instance(), {
    experiment: 'offer-wording',
    seed: 'offer-wording-1',
    days: 12,
    variants: {
      control: { visitors: 400, rate: 0.08, lcp: 1_900 },
      'free-shipping': { visitors: 300, rate: 0.09, lcp: 1_900 },
    },
  })
})

test('results say who is better in words, and every chart can be read as a table and by arrow keys', async ({
  page,
}) => {
  await signIn(page)
  await page.goto(instance().site + PROMISE)
  await expect(page.getByRole('heading', { name: 'B is better.' })).toBeVisible()
  await expect(
    page.getByText(/Orders per visitor \+[\d.]+\s%, likely \+[\d.]+\s% to \+[\d.]+\s%/),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ship B…' })).toBeEnabled()
  await expect(page.locator('main')).not.toContainText(/significant/i)

  const table = page.getByRole('region', { name: 'Lift over time, table' })
  await expect(table).toBeHidden()
  await page.getByText('Show as table: Lift over time').click()
  expect(await table.getByRole('row').count()).toBeGreaterThan(15)

  const reader = page.getByRole('slider', { name: 'Lift over time, point by point' })
  await reader.focus()
  const last = await reader.getAttribute('aria-valuetext')
  expect(last).toMatch(/^\d+ \w+ \d{4} · Lift \+[\d.]+\s%/)
  await page.keyboard.press('ArrowLeft')
  expect(await reader.getAttribute('aria-valuetext')).not.toBe(last)
  await page.keyboard.press('End')
  expect(await reader.getAttribute('aria-valuetext')).toBe(last)
})

test('a segment filters the page by its address, and the verdict stays about everybody', async ({ page }) => {
  await signIn(page)
  await page.goto(instance().site + PROMISE)
  await page.getByRole('link', { name: 'Country', exact: true }).click()
  await page.getByRole('link', { name: /^Germany/ }).click()
  await expect(page).toHaveURL(/segment=country%3ADE/)
  await expect(page.getByText('Only country: Germany.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'B is better.' })).toBeVisible()
  await page.getByRole('link', { name: 'Show everybody on all days' }).click()
  await expect(page).not.toHaveURL(/segment=/)
})

test('the file to download has the sums of the API', async () => {
  const authorization = `Bearer ${await tokenFor('--role', 'viewer')}`
  const path = '/api/experiments/promise-position/results?segment=country'
  const view = await (await ask(path, { headers: { authorization } })).json()
  const text = await (await ask(`${path}&format=csv`, { headers: { authorization } })).text()
  const [head = '', ...lines] = text.trimEnd().split('\r\n')
  const columns = head.split(',')
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell])))
  expect(view.variants).toHaveLength(2)
  for (const { key, visitors, conversions, revenueMinor } of view.variants)
    expect(rows).toContainEqual(
      expect.objectContaining({
        name: 'purchase',
        variant: key,
        visitors: String(visitors),
        reached: String(conversions),
        revenue_minor: String(revenueMinor),
      }),
    )
  expect(rows.filter(({ part }) => part === 'segment')).toHaveLength(2 * view.segments.length)
})

test('lifts of data that cannot be trusted are withheld until somebody says why', async ({ page }) => {
  await signIn(page)
  await page.goto(instance().site + OFFER)
  await expect(page.getByRole('heading', { name: 'Do not trust this yet.' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Scorecard' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ship…' })).toBeDisabled()
  await page.getByLabel('Show them anyway, because').fill('A look at the size of the damage')
  await page.getByRole('button', { name: 'Show anyway' }).click()
  await expect(page.getByText('Shown anyway: A look at the size of the damage')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Scorecard' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ship…' })).toBeDisabled()
})

/** What stands folded in a page of `console-pages.spec.ts`, or is only there with visitors enough. */
for (const [colorScheme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const)
  test(`unfolded results break no rule of WCAG 2.2 AA, in ${colorScheme} at ${width} px`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const page = await context.newPage()
    await signIn(page)
    for (const path of [PROMISE, OFFER, `${PROMISE}/report`]) {
      await page.goto(instance().site + path, { waitUntil: 'networkidle' })
      for (const summary of await page.locator('main summary').all()) await summary.click()
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
    }
    await context.close()
  })

test('the report prints without frame and buttons', async ({ page }) => {
  await signIn(page)
  await page.goto(`${instance().site}${PROMISE}/report`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'B is better.' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How it was decided' })).toBeVisible()
  for (const name of ['Print, or save as PDF', /Ship/])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Results', exact: true })).toHaveCount(0)
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages?.length).toBeLessThanOrEqual(5)
})

test('a winner is shipped after the sheet said what changes, the results are frozen, and undo takes it back', async ({
  page,
}) => {
  await signIn(page)
  await page.goto(instance().site + PROMISE)
  await page.getByRole('button', { name: 'Ship B…' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ship B?' })
  await expect(
    sheet.getByText('B (delivery-first) becomes what everybody sees in product.promise.'),
  ).toBeVisible()
  await expect(sheet.getByText(/^In history: .*promise-position/i)).toBeVisible()
  await sheet.getByRole('button', { name: 'Ship B' }).click()
  await expect(page.getByText(/^B is shipped\./)).toBeVisible()
  await expect(page.getByRole('heading', { name: /^B was shipped on/ })).toBeVisible()
  await expect(page.getByText(/^Frozen/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'B is better.' })).toBeVisible()
  await expect(page.getByText('Running', { exact: true })).toBeVisible()
})

test('the page keeps to its budget: 230 kB of scripts, 25 kB of HTML, and nothing shifts', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { shifted: number }
    seen.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifted += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await signIn(page)
  const html = await (await page.request.get(instance().site + PROMISE)).text()
  expect(gzipSync(html).length).toBeLessThanOrEqual(25_000)
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"(?![^>]*nomodule)/gi)].map(
    ([, source]) => source,
  )
  let scripts = 0
  for (const source of new Set(sources)) {
    const response = await fetch(new URL(source ?? '', instance().site))
    scripts += gzipSync(Buffer.from(await response.arrayBuffer())).length
  }
  expect(scripts).toBeGreaterThan(100_000)
  expect(scripts).toBeLessThanOrEqual(230_000)
  await page.goto(instance().site + PROMISE, { waitUntil: 'networkidle' })
  const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted)
  expect(shifted).toBeLessThanOrEqual(0.02)
})
