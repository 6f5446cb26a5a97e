import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import playwright from '../playwright.config.ts'
import { Counters, readSums } from './counters.ts'
import { freshAddress, injectFault, instance, pause } from './instance.ts'

type Sent = {
  id: string
  type: string
  path: string
  code?: string
  name?: string
  vital?: { metric: string }
}

/** Longer than a tracker waits before it sends what it has. */
const FLUSHED_MS = 4_500
const NOTES = 'noted-by-test'
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

/** A person with a browser of their own, from a country that asks for no consent unless told otherwise. */
async function visitor(browser: Browser, headers: Readonly<Record<string, string>> = {}) {
  const context = await browser.newContext({
    baseURL: instance().site,
    userAgent: USER_AGENT,
    extraHTTPHeaders: { 'x-vercel-ip-country': 'US', 'x-forwarded-for': freshAddress(), ...headers },
  })
  await context.addInitScript(noteBeacons, NOTES)
  return { context, page: await context.newPage() }
}

/** Playwright does not see what a page sends on its last breath, so the page itself notes it before it does. */
function noteBeacons(notes: string): void {
  const { fetch } = window
  window.fetch = (input, init) => {
    const sent = localStorage.getItem(notes) ?? ''
    if (input === '/api/e') localStorage.setItem(notes, `${sent}${init?.body}\n`)
    return fetch(input, init)
  }
}

/** Every event that the pages of a browser have sent so far, once however often it was sent. */
async function sentBy(page: Page): Promise<readonly Sent[]> {
  const text = (await page.evaluate((notes) => localStorage.getItem(notes), NOTES)) ?? ''
  const bodies = text.split('\n').filter((line) => line !== '')
  const events = bodies.flatMap((body) => (JSON.parse(body) as { events: Sent[] }).events)
  return [...new Map(events.map((event) => [event.id, event])).values()]
}

const viewsOf = (sent: readonly Sent[]) =>
  sent.filter(({ type }) => type === 'pageview').map(({ path }) => path)
const metricsOf = (sent: readonly Sent[]) => sent.flatMap(({ vital }) => vital?.metric ?? []).sort()

/** Goes where no tracker is, so that the page is hidden and sends its last batch, and gives that time to arrive. */
async function leave(page: Page): Promise<void> {
  await page.goto('/favicon.ico')
  await pause(700)
}

test.afterEach(async () => {
  await injectFault('redis', {})
})

test('each navigation is one page view, whether a load, a route change, back or a new address of the same page', async ({
  browser,
}) => {
  const { context, page } = await visitor(browser)
  const counters = await Counters.start()
  await page.goto('/')
  await page.getByRole('main').locator('a[href="/products"]').first().click()
  await expect(page).toHaveURL(/\/products$/)
  await page.evaluate(() => history.replaceState(null, '', '?sort=price#top'))
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  await page.reload()
  await leave(page)
  expect(viewsOf(await sentBy(page))).toEqual(['/', '/products', '/', '/'])
  expect(await counters.since()).toMatchObject({
    views: 4,
    'views:identified': 4,
    'path:/': 3,
    'path:/products': 1,
    visitors: 1,
    sessions: 1,
    'device:desktop': 4,
  })
  await context.close()
})

test('a tab closed within a second has sent its page view', async ({ browser }) => {
  const { context, page } = await visitor(browser)
  const counters = await Counters.start()
  await page.goto('/products')
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete')
  await pause(300)
  await page.close({ runBeforeUnload: true })
  await expect.poll(async () => (await counters.since())['path:/products']).toBe(1)
  await context.close()
})

test('what happens offline is sent when the network is back, with nothing lost and nothing counted twice', async ({
  browser,
}) => {
  const { context, page } = await visitor(browser)
  const counters = await Counters.start()
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  // Without this the link would lead to the browser's own page about being offline.
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault(), true))
  await page.locator('[data-slot="home.hero"] a').first().click()
  await pause(FLUSHED_MS)
  expect((await sentBy(page)).some(({ name }) => name === 'click:home.hero')).toBe(true)
  expect((await counters.since())['event:click:home.hero']).toBeUndefined()
  await context.setOffline(false)
  await expect
    .poll(async () => (await counters.since())['event:click:home.hero'], { timeout: 20_000 })
    .toBe(1)
  await pause(FLUSHED_MS)
  expect(await counters.since()).toMatchObject({ 'event:click:home.hero': 1, views: 1, sessions: 1 })
  await context.close()
})

test('what a page could not store before it was left the next page sends, once', async ({ browser }) => {
  const { context, page } = await visitor(browser)
  const counters = await Counters.start()
  await injectFault('redis', { down: true })
  await page.goto('/products')
  await pause(FLUSHED_MS)
  await leave(page)
  await injectFault('redis', {})
  await pause(1_500)
  expect((await counters.since()).views).toBeUndefined()
  await page.goto('/journal')
  await pause(FLUSHED_MS)
  await leave(page)
  expect(await counters.since()).toMatchObject({
    views: 2,
    'path:/products': 1,
    'path:/journal': 1,
    visitors: 1,
  })
  await context.close()
})

test('a load tells its five vitals once, of its own page, and they count for the variants on it', async ({
  browser,
}) => {
  const { context, page } = await visitor(browser)
  const [counters, before] = [await Counters.start(), await readSums()]
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await page.getByRole('main').locator('a[href="/products"]').first().click()
  await expect(page).toHaveURL(/\/products$/)
  await pause(1_000)
  await leave(page)
  const sent = await sentBy(page)
  expect(metricsOf(sent)).toEqual(['CLS', 'FCP', 'INP', 'LCP', 'TTFB'])
  const vitals = sent.filter(({ type }) => type === 'vital')
  expect(new Set(vitals.map(({ path, code }) => `${path} ${code?.split('~').length}`))).toEqual(
    new Set(['/ 3']),
  )
  expect(sent.find(({ vital }) => vital?.metric === 'TTFB')).toMatchObject({
    vital: { server: { 'edge-compute': expect.any(Number) } },
  })
  const grown = await counters.since()
  for (const metric of ['CLS', 'FCP', 'INP', 'LCP', 'TTFB']) expect(grown[`vital:${metric}:path:/`]).toBe(1)
  const after = await readSums()
  const changed = Object.keys(after).filter(
    (field) => field.includes('.vital:') && after[field] !== before[field],
  )
  expect(changed.filter((field) => field.startsWith('hero-copy.'))).toHaveLength(5)
  expect(changed.filter((field) => field.startsWith('offer-wording.'))).toHaveLength(5)
  await context.close()
})

for (const [who, headers, consent] of [
  ['sends GPC', { 'sec-gpc': '1' }, null],
  ['has not been asked yet where the law asks', { 'x-vercel-ip-country': 'DE' }, null],
  ['has said no', { 'x-vercel-ip-country': 'DE' }, 'denied'],
] as const)
  test(`of a visitor who ${who} views are counted and nothing is kept`, async ({ browser }) => {
    const { context, page } = await visitor(browser, headers)
    if (consent) await context.addCookies([{ name: 'sl_consent', value: consent, url: instance().site }])
    if (who === 'sends GPC')
      await context.addInitScript(() => Object.assign(Navigator.prototype, { globalPrivacyControl: true }))
    const counters = await Counters.start()
    await injectFault('redis', { down: true })
    await page.goto('/products')
    await pause(FLUSHED_MS)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([NOTES])
    await injectFault('redis', {})
    await expect.poll(async () => (await counters.since())['views:unidentified'], { timeout: 15_000 }).toBe(1)
    const grown = await counters.since()
    expect([grown.visitors, grown.sessions, grown['views:identified']]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect((await context.cookies()).map(({ name }) => name)).toEqual(consent ? ['sl_consent'] : [])
    await context.close()
  })

test('the first view of a load tells the campaign and the host it came from, later ones do not', async ({
  browser,
}) => {
  const { context, page } = await visitor(browser)
  const counters = await Counters.start()
  await page.goto('/?utm_source=Spring&utm_medium=cpc&email=a@b.c', {
    referer: 'https://www.example.org/inbox?me=1',
  })
  await page.getByRole('main').locator('a[href="/products"]').first().click()
  await expect(page).toHaveURL(/\/products$/)
  await leave(page)
  expect(await counters.since()).toMatchObject({
    'channel:paid': 1,
    'referrer:example.org': 1,
    'source:spring': 1,
    'medium:cpc': 1,
    sessions: 1,
  })
  await context.close()
})

test('an element with an event reports it', async ({ browser }) => {
  const { context, page } = await visitor(browser)
  const counters = await Counters.start()
  await page.goto('/products/harbour-lantern')
  await page.locator('[data-event="add-to-cart"]').click()
  await expect(page).toHaveURL(/\/cart$/)
  await page.locator('[data-event="begin-checkout"]').click()
  await expect(page).toHaveURL(/\/checkout$/)
  await leave(page)
  expect(await counters.since()).toMatchObject({ 'event:add-to-cart': 1, 'event:begin-checkout': 1 })
  await context.close()
})

test.describe('with the browser’s own ways to save a load', () => {
  let browser: Browser
  test.beforeAll(async () => {
    browser = await chromium.launch({
      ...playwright.use?.launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
  })
  test.afterAll(async () => await browser.close())

  test('a page restored as it was is a view, and no load', async () => {
    const { context, page } = await visitor(browser)
    await page.goto('/journal')
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      Object.assign(window, { wasHere: true })
      location.href = '/products'
    })
    await expect(page).toHaveURL(/\/products$/)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => history.back())
    await expect(page).toHaveURL(/\/journal$/)
    expect(await page.evaluate(() => 'wasHere' in window)).toBe(true)
    await pause(FLUSHED_MS)
    await leave(page)
    const sent = await sentBy(page)
    expect(viewsOf(sent)).toEqual(['/journal', '/products', '/journal'])
    expect(metricsOf(sent.filter(({ path }) => path === '/journal'))).toEqual(['CLS', 'FCP', 'LCP', 'TTFB'])
    await context.close()
  })

  test('a page prepared ahead is a view only when it is shown', async () => {
    const { context, page } = await visitor(browser)
    await prepareAhead(context, '/journal')
    await page.goto('/products')
    await pause(FLUSHED_MS)
    expect(viewsOf(await sentBy(page))).toEqual(['/products'])
    await page.evaluate(() => {
      location.href = '/journal'
    })
    await expect(page).toHaveURL(/\/journal$/)
    await pause(FLUSHED_MS)
    expect(viewsOf(await sentBy(page))).toEqual(['/products', '/journal'])
    await context.close()
  })
})

/** Has every page tell the browser to prerender another one. */
async function prepareAhead(context: BrowserContext, path: string): Promise<void> {
  await context.addInitScript((url) => {
    document.addEventListener('DOMContentLoaded', () => {
      const script = document.createElement('script')
      script.type = 'speculationrules'
      script.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] })
      document.head.append(script)
    })
  }, path)
}
