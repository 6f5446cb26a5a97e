import AxeBuilder from '@axe-core/playwright'
import { devices, expect, test } from '@playwright/test'
import { sealPreview } from '#lib/preview/preview-token'
import { ask, cookiesOf, instance, pause } from './instance.ts'
import { makePreview, open, pathOf, redisCommand, viewerToken } from './preview-links.ts'
import { signIn } from './sign-in.ts'

const BOLD = 'Leave it in the rain'

test('a share link shows an anonymous browser its variant for the whole session, says so, and can be left', async ({
  browser,
}) => {
  const { url } = await makePreview({
    path: '/',
    choices: { 'hero-copy': 'bold' },
    country: 'GB',
    device: 'mobile',
    mode: 'share',
  })
  const { context, page } = await open(browser, url)
  await expect(page).toHaveURL(`${instance().site}/`)
  await expect(page.locator('[data-slot="home.hero"] h1')).toHaveText(BOLD)
  const ribbon = page.locator('.preview-ribbon')
  await expect(ribbon).toHaveAttribute('role', 'status')
  await expect(ribbon).toContainText('Previewing hero-copy: bold · United Kingdom · mobile')
  const cookies = await context.cookies()
  expect(cookies.map(({ name, expires, httpOnly, sameSite }) => [name, expires, httpOnly, sameSite])).toEqual(
    [['sl_preview', -1, false, 'Lax']],
  )
  // The ribbon stands under the consent card and over nothing that is needed.
  const [card, bar] = await Promise.all([page.locator('.consent').boundingBox(), ribbon.boundingBox()])
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  expect((await new AxeBuilder({ page }).include('.preview-ribbon').analyze()).violations).toEqual([])
  await page.getByRole('main').locator('a[href="/products"]').first().click()
  await expect(page).toHaveURL(/\/products$/)
  await expect(page.locator('main')).toContainText('£')
  await expect(ribbon).toContainText('Previewing')
  await ribbon.getByRole('link', { name: 'Leave preview' }).click()
  await expect(page).toHaveURL(/\/products$/)
  await expect(ribbon).toBeEmpty()
  await expect(page.locator('main')).toContainText('$')
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('sl_preview')
  await context.close()
})

test('a preview in a frame sets no cookie, may be framed by us alone, and leaves its address in no page', async () => {
  const { url } = await makePreview({ path: '/de', choices: { 'hero-copy': 'bold' }, mode: 'frame' })
  for (const dest of ['iframe', 'document', 'empty']) {
    const response = await ask(pathOf(url), { headers: { 'sec-fetch-dest': dest } })
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'self'")
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(await response.text()).toContain('Lass es im Regen stehen')
  }
  const token = new URL(url).searchParams.get('sl-preview') ?? '-'
  for (let visit = 0; visit < 6; visit++) {
    const html = await (await ask('/de')).text()
    expect(html).not.toContain(token)
    expect(html).not.toContain('sl-preview=')
  }
})

test('a rule by country is seen as from that country, in its market, from wherever one looks', async () => {
  for (const [country, price] of [
    ['DE', '€'],
    ['JP', '¥'],
  ] as const) {
    const { url } = await makePreview({ path: '/products', choices: {}, country, mode: 'frame' })
    const response = await ask(pathOf(url), { headers: { 'x-vercel-ip-country': 'US' } })
    expect(response.headers.get('server-timing')).toContain(`geo;desc=${country}`)
    expect(await response.text()).toContain(price)
  }
})

test('the preview page shows a variant to a visitor from a country, says what differs, and outlines its slot', async ({
  page,
}) => {
  test.setTimeout(60_000)
  await signIn(page)
  await page.goto(`${instance().site}/console/experiments/hero-copy/preview?variants=bold`)
  await page.getByLabel('Market or country').selectOption('Germany')
  await expect(page).toHaveURL(/country=DE/)
  const frame = page.frameLocator('iframe[title="bold at 390 pixels"]')
  await expect(frame.getByText(/€/).first()).toBeAttached({ timeout: 15_000 })
  await expect(frame.locator('[data-slot="home.hero"] h1')).toHaveText(BOLD)
  await expect(page.getByText(/fields? differs? from/)).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: 'Leave' }).first()).toBeVisible()
  await page.getByLabel(/^Outline/).check()
  await expect(frame.locator('[data-slot="home.hero"]')).toHaveCSS('outline-style', 'solid')
  await page.reload()
  await expect(page.getByLabel('Market or country')).toHaveValue('DE')
  await expect(frame.locator('[data-slot="home.hero"]')).toHaveCSS('outline-style', 'solid')
  await page.getByRole('button', { name: 'Make a link' }).click()
  expect(await page.getByLabel('Link to share').inputValue()).toMatch(/~c\.de~/)
})

test('a preview is never counted, in a frame or by a share link, nor are the pages further on', async ({
  browser,
}) => {
  test.setTimeout(60_000)
  const body = { path: '/', choices: { 'hero-copy': 'bold' }, market: 'us' }
  const [share, frame] = [
    await makePreview({ ...body, mode: 'share' }),
    await makePreview({ ...body, mode: 'frame' }),
  ]
  const before = await readCounted()
  for (const { url } of [share, frame]) {
    const { context, page } = await open(browser, url)
    const sent: string[] = []
    page.on('request', (request) => request.url().includes('/api/e') && sent.push(request.url()))
    await page.getByRole('main').locator('a[href="/products"]').first().click()
    await expect(page).toHaveURL(/\/products$/)
    await pause(5_000)
    expect(sent).toEqual([])
    await context.close()
  }
  const opened = await ask(pathOf(share.url))
  const visitor = cookiesOf(await ask('/', { headers: { 'x-vercel-ip-country': 'US' } }))
  const { userAgent } = devices['Desktop Chrome']
  const answer = await ask('/api/e', {
    method: 'POST',
    headers: {
      cookie: `${visitor}; ${cookiesOf(opened)}`,
      'content-type': 'application/json',
      'user-agent': userAgent,
    },
    body: JSON.stringify({ events: [{ id: 'preview-test-1', type: 'pageview', path: '/' }] }),
  })
  expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, 'preview'])
  expect(await readCounted()).toBe(before)
  // The same way without a preview is counted.
  const { context, page } = await open(browser, instance().site)
  await page.waitForResponse((response) => response.url().includes('/api/e'))
  await context.close()
  expect(await readCounted()).not.toBe(before)
})

test('a link that is over says so in the language of its page, and leads to it; a stale cookie goes in silence', async ({
  page,
}) => {
  const past = { mode: 'share', expiresAtSeconds: 1_000, choices: new Map([['hero-copy', 'bold']]) } as const
  const rest = {
    flags: new Map(),
    market: null,
    country: null,
    device: null,
    language: null,
    drafts: false,
    rule: null,
    tag: null,
  }
  const token = await sealPreview({ ...past, ...rest })
  const answer = await page.goto(`${instance().site}/de/products?a=1&sl-preview=${token}`)
  expect(answer?.status()).toBe(410)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading')).toHaveText('Dieser Vorschau-Link ist abgelaufen')
  await page.getByRole('link').click()
  await expect(page).toHaveURL(`${instance().site}/de/products?a=1`)
  for (const bad of ['x', 's_zzzz.AAAAAAAAAAAAAAAAAAAAAA'])
    expect((await ask(`/?sl-preview=${bad}`)).status).toBe(410)
  const stale = await ask('/', { headers: { cookie: `sl_preview=${token}` } })
  expect(stale.status).toBe(200)
  expect(stale.headers.getSetCookie()).toContain('sl_preview=; Path=/; Max-Age=0; SameSite=Lax')
})

test('only who may see the console makes links, of what is there to be seen', async () => {
  const body = JSON.stringify({ path: '/', choices: {}, mode: 'share' })
  const json = { 'content-type': 'application/json' }
  expect((await ask('/api/preview', { method: 'POST', headers: json, body })).status).toBe(401)
  const wrong = {
    path: '/nowhere',
    choices: { 'hero-copy': 'missing', nobody: 'a' },
    market: 'mars',
    mode: 'share',
  }
  const headers = { ...json, authorization: `Bearer ${await viewerToken()}` }
  const answer = await ask('/api/preview', { method: 'POST', headers, body: JSON.stringify(wrong) })
  expect(answer.status).toBe(400)
  const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
  expect(errors.map(({ pointer }) => pointer)).toEqual([
    '/choices/hero-copy',
    '/choices/nobody',
    '/path',
    '/market',
  ])
})

/** Everything that Redis has counted, but for what says only how much was dropped. */
async function readCounted(): Promise<string> {
  const names = await redisCommand<string[]>('KEYS', '*')
  const counting = names.filter((name) => !/^(?:limit|drafts|seen|cron|publish|live)/.test(name)).sort()
  return JSON.stringify(await Promise.all(counting.map(async (name) => [name, await readHash(name)])))
}

async function readHash(name: string): Promise<readonly string[]> {
  if ((await redisCommand('TYPE', name)) !== 'hash') return []
  const flat = await redisCommand<string[]>('HGETALL', name)
  const fields = flat.flatMap((field, index) => (index % 2 === 0 ? [`${field}=${flat[index + 1]}`] : []))
  return fields.filter((field) => !/^(?:dropped|batches):/.test(field)).sort()
}
