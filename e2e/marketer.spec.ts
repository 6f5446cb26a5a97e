import { expect, test } from '@playwright/test'
import { ask, IN_FORCE_MS, instance, pause, variantOf } from './instance.ts'
import { ownerLink, signIn } from './sign-in.ts'

async function shareOfBold(visitors: number): Promise<number> {
  let bold = 0
  for (let visitor = 0; visitor < visitors; visitor++) {
    const response = await ask('/')
    if (variantOf(response, 'hero-copy') === 'bold') bold += 1
    await response.body?.cancel()
  }
  return bold / visitors
}

test('a link signs in once: a second use and a stranger are sent to the sign-in page', async ({
  page,
  browser,
}) => {
  const link = await ownerLink()
  await page.goto(link)
  await page.getByRole('button', { name: 'Go to the console' }).click()
  await expect(page).toHaveURL(/\/console$/)
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(link)
  await stranger.getByRole('button', { name: 'Go to the console' }).click()
  await expect(stranger).toHaveURL(/sign-in/)
  await stranger.goto(`${instance().site}/console`)
  await expect(stranger).toHaveURL(/\/console\/sign-in/)
  await stranger.context().close()
})

test('a marketer changes a split, new visitors follow within 5 s, and undo takes it back', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signIn(page)
  await page.locator('summary', { hasText: 'of Hero copy' }).click()
  const form = page.getByRole('form', { name: 'Split of hero-copy' })
  const bold = form.getByRole('spinbutton', { name: /bold/ })
  const before = Number(await bold.inputValue())
  await bold.fill('100')
  await expect(form.getByRole('spinbutton', { name: /control/ })).toHaveValue('0')
  await form.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText(/Live v\d+ in about/)).toBeVisible()
  await pause(IN_FORCE_MS)
  expect(await shareOfBold(30)).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/Live v\d+ in about/)).toBeVisible()
  await pause(IN_FORCE_MS)
  // At the split of before, 40 visitors are never all in one variant but once in a million million times.
  expect(await shareOfBold(40)).toBeLessThan(1)
  expect(before).toBeGreaterThan(0)
})

test('what visitors see and buy is counted for their variants', async ({ page, browser }) => {
  await signIn(page)
  const count = async () => {
    const view = (await (await page.request.get(`${instance().site}/api/experiments`)).json()) as {
      experiments: { id: string; variants: { key: string; visitors: number; conversions: number }[] }[]
    }
    const variants = view.experiments.find(({ id }) => id === 'hero-copy')?.variants ?? []
    return {
      visitors: variants.reduce((sum, { visitors }) => sum + visitors, 0),
      conversions: variants.reduce((sum, { conversions }) => sum + conversions, 0),
    }
  }
  const before = await count()
  const context = await browser.newContext()
  const visitor = await context.newPage()
  await visitor.goto(instance().site)
  // Half of the hero must be seen for a second.
  await visitor.waitForTimeout(1_500)
  await visitor.goto(`${instance().site}/products/harbour-lantern`)
  await expect.poll(async () => (await count()).visitors).toBe(before.visitors + 1)
  await visitor.getByRole('button', { name: 'Add to bag' }).click()
  await expect(visitor).toHaveURL(/\/cart$/)
  await visitor.getByRole('link', { name: 'Check out' }).click()
  await visitor.getByLabel('E-mail').fill('ada@example.com')
  await visitor.getByLabel('Full name').fill('Ada Shore')
  await visitor.getByLabel('Street and number').fill('Quay 1')
  await visitor.getByLabel('Postcode').fill('02134')
  await visitor.getByLabel('Town').fill('Boston')
  await visitor.getByLabel('Country').selectOption('US')
  await visitor.getByLabel('Card number').fill('4242 4242 4242 4242')
  await visitor.getByRole('button', { name: 'Place order' }).click()
  await expect(visitor).toHaveURL(/\/checkout\/thanks\?order=/)
  await expect.poll(async () => (await count()).conversions).toBe(before.conversions + 1)
  expect((await count()).visitors).toBe(before.visitors + 1)
  await context.close()
})

test('a beacon cannot claim a purchase, and a batch may be sent twice', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(instance().site)
  const send = (events: unknown) =>
    page.evaluate(async (body) => {
      const response = await fetch('/api/e', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      })
      return { status: response.status, dropped: response.headers.get('x-dropped') }
    }, JSON.stringify({ events }))
  const purchase = { id: crypto.randomUUID(), type: 'conversion', path: '/', name: 'purchase', value: 9_999 }
  expect(await send([purchase])).toEqual({ status: 204, dropped: 'server-side-only' })
  const view = { id: crypto.randomUUID(), type: 'pageview', path: '/' }
  expect((await send([view])).status).toBe(204)
  expect((await send([view])).status).toBe(204)
  await context.close()
})
