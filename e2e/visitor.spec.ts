import { expect, type Page, test } from '@playwright/test'
import { LANGUAGES, toPublicPath } from '../lib/core/shop/language.ts'
import { ask, cookiesOf, instance, pause, requestsTo } from './instance.ts'

/** The lab's budget of a page of the storefront. */
const MOST_SHIFT = 0.02

test('a variant is in the HTML without JavaScript, stays on reload, and a fresh profile may get the other', async ({
  browser,
}) => {
  const seen = new Set<string>()
  for (let visitor = 0; visitor < 12 && seen.size < 2; visitor++) {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(instance().site)
    const headline = await page.locator('[data-slot="home.hero"] h1').textContent()
    await page.reload()
    await expect(page.locator('[data-slot="home.hero"] h1')).toHaveText(headline ?? '')
    seen.add(headline ?? '')
    await context.close()
  }
  expect(seen.size).toBe(2)
})

test('a repeat visit comes from the page cache, sets no cookie and asks no store before the answer', async () => {
  const cookie = cookiesOf(await ask('/'))
  // Renders what the build, which had no services, left for the first visitor, and warms the isolate.
  for (let visit = 0; visit < 3; visit++) await (await ask('/', { headers: { cookie } })).text()
  await pause(300)
  await (await ask('/', { headers: { cookie } })).text()
  const rounds: number[] = []
  for (let round = 0; round < 3; round++) rounds.push(await requestsDuring(cookie))
  // The isolate looks at Edge Config behind an answer every two seconds, and so may meet a round, but not each of them.
  expect(Math.min(...rounds)).toBe(0)
})

/** How many requests the stores get while a known visitor comes twenty times. */
async function requestsDuring(cookie: string): Promise<number> {
  const count = async () => (await requestsTo('redis')) + (await requestsTo('edgeConfig'))
  const before = await count()
  for (let visit = 0; visit < 20; visit++) {
    const response = await ask('/', { headers: { cookie } })
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
    await response.text()
  }
  return (await count()) - before
}

test('every stage of the way is timed', async () => {
  const timing = (await ask('/')).headers.get('server-timing') ?? ''
  for (const stage of ['edge-compute', 'trace', 'shield', 'identify', 'locate', 'assign', 'route'])
    expect(timing).toMatch(new RegExp(`(?:^|, )${stage};dur=\\d`))
})

test('a page leaves so that no foreign cache can pin one variant for everybody', async () => {
  const { headers } = await ask('/')
  expect(headers.get('cache-control')).toContain('private')
  expect(headers.get('cdn-cache-control')).toBe('no-store')
})

test('inner paths do not exist from outside', async () => {
  const inner = (await ask('/')).headers.get('x-middleware-rewrite') ?? ''
  for (const path of [inner, `${inner}?x=1`, '/variants', '/variants/us_1', '/variants/x/en/products'])
    expect((await ask(path)).status, path).toBe(404)
})

test.describe('markets', () => {
  test.use({ javaScriptEnabled: false })
  for (const [country, sign] of [
    ['DE', '€'],
    ['JP', '¥'],
    ['GB', '£'],
    ['', '$'],
    ['ZZ', '$'],
  ] as const)
    test(`a visitor from "${country}" sees prices in ${sign}`, async ({ page }) => {
      if (country !== '') await page.setExtraHTTPHeaders({ 'x-vercel-ip-country': country })
      await page.goto(`${instance().site}/products`)
      await expect(page.locator('main')).toContainText(sign)
    })
})

test('the German page speaks German, names its public address, and its other languages', async ({ page }) => {
  await page.goto(`${instance().site}/de/products`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/de\/products$/)
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute('href', /[^e]\/products$/)
})

test('every language has a page of its own that names all others, itself and the one for everybody else', async () => {
  for (const language of LANGUAGES) {
    const html = await (await ask(toPublicPath(language, '/products/keel-mug'))).text()
    expect(html).toContain(`<html lang="${language}"`)
    const named = [...html.matchAll(/<link[^>]+rel="alternate"[^>]+hrefLang="([^"]+)"/gi)].map(
      ([, each]) => each,
    )
    expect(named.toSorted()).toEqual([...LANGUAGES, 'x-default'].toSorted())
  }
})

test.describe('a reader who prefers French', () => {
  test.use({ locale: 'fr-FR' })
  test('is offered French, led nowhere, and asked no more once they chose', async ({ page }) => {
    // The bag is counted and the offer made once the header is hydrated, so that a count tells when to look.
    await page.context().addCookies([{ name: 'sl_cart', value: 'keel-mug.1', url: instance().site }])
    await page.goto(`${instance().site}/products`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('link', { name: 'Lire cette page en français' }).click()
    await expect(page).toHaveURL(/\/fr\/products$/)
    await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(/[^r]\/products$/)
    await expect(page.getByRole('link', { name: 'Bag 1 in the bag' })).toBeVisible()
    await pause(300)
    await expect(page.getByRole('link', { name: 'Lire cette page en français' })).toHaveCount(0)
    // The choice stays in the browser: no cookie tells it to anybody.
    expect(await page.evaluate(() => localStorage.getItem('sl-language'))).toBe('en')
    const told = (await page.context().cookies()).filter(({ name }) => name.includes('lang'))
    expect(told).toEqual([])
  })
  test('turns the offer down by the keyboard and goes on with the next link, for good', async ({ page }) => {
    await page.goto(`${instance().site}/products`)
    const turnDown = page.getByRole('button', { name: 'Pas maintenant' })
    await expect(turnDown).toBeVisible()
    for (const target of [turnDown, page.getByRole('link', { name: 'Lire cette page en français' })])
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await turnDown.press('Enter')
    await expect(turnDown).toHaveCount(0)
    await expect(page.getByRole('banner').getByRole('link', { name: 'Skerry' })).toBeFocused()
    expect(await page.evaluate(() => localStorage.getItem('sl-language'))).toBe('en')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('products are sorted and narrowed', async ({ page }) => {
    await page.goto(`${instance().site}/products`)
    const shown = page.locator('.shelf-list > li:visible')
    const pricesByPlace = async () => {
      const cards = await shown.all()
      const seen = await Promise.all(
        cards.map(async (card) => ({ box: await card.boundingBox(), text: await card.textContent() })),
      )
      const at = (box: { x: number; y: number } | null) => (box ? Math.round(box.y) * 10_000 + box.x : 0)
      return seen
        .toSorted((a, b) => at(a.box) - at(b.box))
        .map(({ text }) => Number(/\$(\d+)/.exec(text ?? '')?.[1]))
    }
    await page.getByText('Price, low to high').click()
    const rising = await pricesByPlace()
    expect(rising.length).toBeGreaterThanOrEqual(24)
    expect(rising).toEqual(rising.toSorted((a, b) => a - b))
    await page.getByText('Wool', { exact: true }).click()
    await expect(shown).toHaveCount(2)
  })
})

test('an unknown address says so in its language, with status 404 and the way on', async ({ page }) => {
  for (const [path, title] of [
    ['/nope', 'Nothing at these coordinates'],
    ['/de/nope', 'An diesen Koordinaten ist nichts'],
    ['/ja/products/nope', 'この座標には何もありません'],
  ] as const) {
    const response = await page.goto(instance().site + path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
})

test('search finds while one types, forgives a slip, and leads on by arrow keys', async ({ page }) => {
  await page.goto(`${instance().site}/search`)
  const field = page.getByRole('searchbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('lantren')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Found: 1')
  await expect(page).toHaveURL(/\?q=lantren$/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/products\/harbour-lantern$/)
  await page.goto(`${instance().site}/ja/search?q=ケトル`)
  await expect(page.getByRole('link', { name: /シグナルケトル/ })).toBeVisible()
})

test('the header counts the bag, and focus goes on when a line is removed', async ({ page }) => {
  for (const slug of ['keel-mug', 'ebb-towel']) {
    await page.goto(`${instance().site}/products/${slug}`)
    await page.getByRole('button', { name: 'Add to bag' }).click()
    await expect(page).toHaveURL(/\/cart$/)
  }
  await expect(page.getByRole('link', { name: 'Bag 2 in the bag' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove: Keel Mug' }).click()
  await expect(page.getByRole('link', { name: 'Ebb Towel' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Bag 1 in the bag' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove: Ebb Towel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('the question about cookies comes before the page for those who go by Tab', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'x-vercel-ip-country': 'DE' })
  await page.goto(instance().site)
  await expect(page.getByRole('button', { name: 'Reject' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Reject' })).toBeFocused()
})

test('crawlers are told what to read, and every address that the sitemap names is a page', async () => {
  expect(await (await ask('/robots.txt')).text()).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m)
  const xml = await (await ask('/sitemap.xml')).text()
  const urls = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(urls).toContain('/ja/products/tide-clock')
  expect(xml).toContain('hreflang="x-default"')
  for (const path of urls.filter((_, index) => index % 9 === 0))
    expect((await ask(path)).status, path).toBe(200)
})

/** Home, the shop and back; how far the page has moved by itself, and what of it. */
async function walk(page: Page): Promise<{ readonly shift: number; readonly moved: string }> {
  await page.goto(instance().site)
  const headline = await page.locator('[data-slot="home.hero"] h1').textContent()
  await page.getByRole('main').locator('a[href="/products"]').first().click()
  await expect(page).toHaveURL(/\/products$/)
  await page.goBack()
  await expect(page.locator('[data-slot="home.hero"] h1')).toHaveText(headline ?? '')
  return await page.evaluate(
    () =>
      new Promise((resolve) => {
        type Shift = { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] }
        let shift = 0
        const moved: string[] = []
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as unknown as Shift[]) {
            shift += value
            moved.push(
              `${value.toFixed(4)}: ${sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(', ')}`,
            )
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve({ shift, moved: moved.join('; ') }), 500)
      }),
  )
}

test('pages neither shift nor complain, and moving between them keeps the variant', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const { shift, moved } = await walk(page)
  expect(shift, moved).toBeLessThanOrEqual(MOST_SHIFT)
  expect(complaints).toEqual([])
})
