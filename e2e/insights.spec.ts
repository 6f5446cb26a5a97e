import { type Browser, expect, type Page, test } from '@playwright/test'
import { ask, instance } from './instance.ts'
import { signIn } from './sign-in.ts'

const PAGES = ['/console/analytics', '/console/speed', '/console/edge', '/console/cost']
const counts = new Intl.NumberFormat('en')

type Analytics = {
  readonly days: readonly Readonly<Record<'visitors' | 'sessions' | 'views', number>>[]
  readonly names: Readonly<Record<string, readonly { readonly name: string; readonly count: number }[]>>
}
type Vitals = { readonly vitals: readonly { readonly metric: string; readonly count: number }[] }

/** A visitor who looks at two pages and goes, so that the vitals are reported too. */
async function visit(browser: Browser): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(instance().site)
  await page.waitForTimeout(500)
  await page.goto(`${instance().site}/products`)
  await page.waitForTimeout(500)
  await page.goto('about:blank')
  await context.close()
}

async function readJson<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(instance().site + path)).json()) as T
}

/** A figure of a strip by its label. */
function figure(page: Page, label: string | RegExp) {
  return page
    .getByRole('listitem')
    .filter({ hasText: label })
    .locator('span.font-semibold.tabular-nums')
    .first()
}

test('the pages show what the APIs count: analytics with its rows and file, speed, edge traffic, cost', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await visit(browser)
  await ask('/api/e', {
    method: 'POST',
    body: '{}',
    headers: { 'user-agent': 'Googlebot/2.1', 'content-type': 'application/json' },
  })
  await signIn(page)
  const today = new Date().toISOString().slice(0, 10)
  const readToday = () => readJson<Analytics>(page, `/api/analytics?from=${today}&to=${today}`)
  await expect.poll(async () => (await readToday()).days[0]?.views ?? 0).toBeGreaterThan(1)
  const analytics = await readToday()
  const day = analytics.days[0]

  await page.goto(`${instance().site}/console/analytics?period=today`)
  await expect(figure(page, 'Visitors a day, summed')).toHaveText(counts.format(day?.visitors ?? -1))
  await expect(figure(page, 'Sessions')).toHaveText(counts.format(day?.sessions ?? -1))
  await expect(figure(page, /^Page views/)).toHaveText(counts.format(day?.views ?? -1))

  const products = analytics.names.path?.find(({ name }) => name === '/products')?.count ?? -1
  await page
    .getByRole('list', { name: 'Pages' })
    .getByRole('link', { name: /^\/products\s*\d/ })
    .click()
  await expect(page).toHaveURL(/by=path&is=%2Fproducts/)
  await expect(page.getByText('Page: /products')).toBeVisible()
  await expect(figure(page, /^Page views/)).toHaveText(counts.format(products))

  const file = await page.request.get(`${instance().site}/console/analytics/csv?panel=path&period=today`)
  expect(file.headers()['content-type']).toContain('text/csv')
  expect((await file.text()).split('\r\n')).toContain(`/products,${products}`)

  const { vitals } = await readJson<Vitals>(page, `/api/vitals?from=${today}&to=${today}`)
  await page.goto(`${instance().site}/console/speed?period=today`)
  for (const { metric, count } of vitals.filter((vital) => vital.count > 0))
    await expect(page.getByRole('listitem').filter({ hasText: new RegExp(`^${metric}`) })).toContainText(
      `of ${counts.format(count)}`,
    )

  const bots = (await readToday()).names.dropped?.find(({ name }) => name === 'bot')?.count ?? -1
  await page.goto(`${instance().site}/console/edge?period=today`)
  await expect(page.getByRole('row', { name: /^bot Calls itself/ })).toContainText(`${bots} batches`)

  await page.goto(`${instance().site}/console/cost`)
  await expect(page.getByRole('heading', { name: 'Edge Config size' })).toBeVisible()
  await expect(page.getByText('Edge Config reads')).toBeVisible()
})

test('a stranger gets no figures, and no file', async () => {
  for (const path of [...PAGES, '/console/analytics/csv?panel=path']) {
    const answer = await ask(path)
    expect(answer.status, path).toBeGreaterThanOrEqual(302)
    expect(await answer.text()).not.toContain('/products,')
  }
})
