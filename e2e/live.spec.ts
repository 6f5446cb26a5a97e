import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, type Response, test } from '@playwright/test'
import { ask, freshAddress, instance, tokenFor } from './instance.ts'
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

/** The server took in a change of a draft that has this text in it: from then on the two seconds count. */
async function stored(page: Page, text: string): Promise<void> {
  await page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' &&
      response.ok() &&
      (response.request().postData() ?? '').includes(text),
  )
}

/** A page listens to an experiment and has told that it is there. */
async function arrived(page: Page, id: string): Promise<void> {
  const isLive = (response: Response) => new URL(response.url()).pathname === '/api/live'
  const topic = (response: Response) => new URL(response.url()).searchParams.get('topic')
  await Promise.all([
    page.waitForResponse((response) => isLive(response) && topic(response) === `experiment:${id}`),
    page.waitForResponse((response) => isLive(response) && response.request().method() === 'POST'),
  ])
}

test('two people on one experiment see each other within two seconds, and who leaves is gone', async ({
  browser,
}) => {
  const path = `${instance().site}/console/experiments/hero-copy`
  const [mara, noor] = [await colleague(browser, 'mara'), await colleague(browser, 'noor', 'viewer')]
  await mara.goto(path)
  await expect.poll(() => listeners('experiment:hero-copy')).toBe(1)
  const arrival = arrived(noor, 'hero-copy')
  await noor.goto(path)
  await arrival
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

test('what one of two editors writes is with the other within two seconds, and a field that both wrote is there twice, also after a reload', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const id = 'written-by-two'
  const headers = {
    authorization: `Bearer ${await tokenFor('--role', 'editor')}`,
    'content-type': 'application/json',
  }
  const body = JSON.stringify({ id, slot: 'home.offer', name: 'Written by two' })
  expect((await ask('/api/experiments', { method: 'POST', headers, body })).status).toBe(201)
  try {
    const pages = [await colleague(browser, 'mara'), await colleague(browser, 'noor')] as const
    for (const page of pages) {
      await page.goto(`${instance().site}/console/experiments/${id}/edit`)
      await expect(page.getByLabel('Insight')).toBeEditable()
      await expect(page.getByRole('list', { name: 'Also here' })).toHaveCount(page === pages[0] ? 0 : 1)
    }
    const [mara, noor] = pages
    // Noor never pauses for long enough that what she writes would be stored.
    const rule = 'Ship it once the range is above nought, else keep A'
    const ruleStored = stored(noor, rule)
    const writing = noor.getByLabel('Decision rule').pressSequentially(rule, { delay: 90 })
    const insightStored = stored(mara, 'Mara knows the coast')
    await mara.getByLabel('Insight').fill('Mara knows the coast')
    await insightStored
    await expect(noor.getByLabel('Insight')).toHaveValue('Mara knows the coast', { timeout: 2_000 })
    await writing
    await expect(noor.getByLabel('Decision rule')).toHaveValue(rule)
    await ruleStored
    await expect(mara.getByLabel('Decision rule')).toHaveValue(rule, { timeout: 2_000 })

    await Promise.all(
      pages.map((page, index) => page.getByLabel('Name', { exact: true }).fill(`Name ${index}`)),
    )
    const asked = (page: Page) => page.getByRole('heading', { name: /changed a field that you changed too/ })
    await expect
      .poll(
        async () => (await Promise.all(pages.map((page) => asked(page).isVisible()))).filter(Boolean).length,
      )
      .toBe(1)
    const [loser, winner] = (await asked(mara).isVisible()) ? [mara, noor] : [noor, mara]
    const [own, other] = loser === mara ? ['Name 0', 'Name 1'] : ['Name 1', 'Name 0']
    await loser.reload()
    await expect(asked(loser)).toBeVisible()
    await expect(loser.getByLabel('Name', { exact: true })).toHaveValue(other)
    await expect(loser.getByRole('alert').getByText(own)).toBeVisible()
    const nameStored = stored(loser, own)
    await loser.getByRole('button', { name: 'Keep yours for Name' }).click()
    await nameStored
    await expect(winner.getByLabel('Name', { exact: true })).toHaveValue(own, { timeout: 2_000 })
    await winner.reload()
    for (const [label, value] of [
      ['Name', own],
      ['Insight', 'Mara knows the coast'],
      ['Decision rule', rule],
    ] as const)
      await expect(winner.getByLabel(label, { exact: true })).toHaveValue(value)
    for (const page of pages) await page.context().close()
  } finally {
    const match = { ...headers, 'if-match': '*' }
    const gone = await ask(`/api/experiments/${id}`, { method: 'DELETE', headers: match })
    expect(gone.status).toBe(204)
  }
})

test('what a visitor does in the shop is on the live page within two seconds', async ({ browser }) => {
  const page = await colleague(browser, 'mara')
  await page.goto(`${instance().site}/console/live`)
  await expect(page.getByText('Live', { exact: true }).last()).toBeVisible()
  await expect.poll(() => listeners('events')).toBe(1)
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-vercel-ip-country': 'US' } })
  const visitor = await context.newPage()
  const told = visitor.waitForResponse((response) => new URL(response.url()).pathname === '/api/e')
  await visitor.goto(`${instance().site}/products/harbour-lantern`)
  await told
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
