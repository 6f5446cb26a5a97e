import { expect, type Page, test } from '@playwright/test'
import { ask, instance, tokenFor, variantOf } from './instance.ts'
import { signIn } from './sign-in.ts'

const NAME = 'Hero for Germany'
const ID = 'hero-for-germany'
const HEADLINES = { 'variant-b': 'Nass gemacht und gut', 'variant-c': 'Komm ans Wasser' } as const

/** An experiment on the whole slot leaves nobody to another: it pauses while this one is tried. */
async function change(id: string, verb: 'pause' | 'resume' | 'stop'): Promise<number> {
  const authorization = `Bearer ${await tokenFor('--role', 'publisher')}`
  const headers = { authorization, 'content-type': 'application/json' }
  return (await ask(`/api/experiments/${id}/${verb}`, { method: 'POST', headers, body: '{}' })).status
}

/** Other tests send names that nobody declares. What an isolate has kept may be older than the last publish. */
async function dropGoals(): Promise<number> {
  const authorization = `Bearer ${await tokenFor('--role', 'publisher')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const live = await ask('/api/goals', { headers })
  const match = { 'if-match': live.headers.get('etag') ?? '' }
  const init = { method: 'PUT', headers: { ...headers, ...match }, body: '{"goals":[]}' }
  return (await ask('/api/goals', init)).status
}

/** As the keyboard does: the radio itself is hidden behind its label. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('radio', { name }).focus()
  await page.keyboard.press('Space')
}

const summary = (page: Page) => page.getByRole('complementary', { name: 'Summary' })
const saved = (page: Page) => summary(page).getByText(/^Saved/)

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => expect(await change('hero-copy', 'pause')).toBe(200))
test.afterAll(async () => {
  await change(ID, 'stop')
  try {
    await expect.poll(dropGoals, { timeout: 15_000 }).toBe(200)
  } finally {
    expect(await change('hero-copy', 'resume')).toBe(200)
  }
})

test('a hero experiment for Germany goes from an empty page to its visitors', async ({ page }) => {
  test.setTimeout(150_000)
  await signIn(page)
  await page.goto(`${instance().site}/console/experiments/new`)
  await page.getByLabel('Name', { exact: true }).fill(NAME)
  await page.getByText('Home hero').click()
  await expect(page).toHaveURL(new RegExp(`/console/experiments/${ID}/edit$`))
  await page.getByLabel('Insight').fill('visitors from the coast know the rain')
  await page.getByLabel('Smallest change worth finding, in per cent').fill('10')

  await page.getByRole('button', { name: 'Add a variant' }).click()
  for (const [variant, headline] of Object.entries(HEADLINES)) {
    if (variant !== 'variant-b') await page.getByRole('button', { name: `Edit ${variant}` }).click()
    await choose(page, /^German/)
    await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
    await choose(page, /^English/)
    await page.getByRole('textbox', { name: 'Headline' }).fill(`${variant} in English`)
  }
  await page.getByText('Narrow the audience').click()
  await page.getByLabel('Add a country').selectOption('DE')
  await expect(saved(page)).toBeVisible()
  await expect(page.getByText('Split, 100 % in sum')).toBeVisible()

  const frame = page.frameLocator('iframe[title="Preview of variant-c"]')
  await expect(frame.locator('[data-slot="home.hero"] h1')).toHaveText('variant-c in English')
  await page.getByRole('textbox', { name: 'Headline' }).fill('Told anew')
  await expect(frame.locator('[data-slot="home.hero"] h1')).toHaveText('Told anew')

  await page.reload()
  await expect(page.getByLabel('Insight')).toHaveValue('visitors from the coast know the rain')
  await page.getByRole('button', { name: 'Review and publish' }).click()
  const sheet = page.getByRole('dialog', { name: 'Review and publish' })
  await expect(sheet.getByText(`${ID} added`, { exact: false })).toBeVisible()
  await sheet.getByRole('button', { name: 'As JSON' }).click()
  await expect(sheet.getByText('"variant-c"').first()).toBeVisible()
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText(/Version \d+ is published/)).toBeVisible()
  await expect(summary(page).getByText(/v\d+ is live/)).toBeVisible({
    timeout: 20_000,
  })

  const seen = new Set<string>()
  for (let visitor = 0; visitor < 30 && seen.size < 3; visitor++) {
    const response = await ask('/de', { headers: { 'x-vercel-ip-country': 'DE' } })
    const variant = variantOf(response, ID) ?? 'none'
    const [, headline] = /<h1[^>]*>([^<]*)</.exec(await response.text()) ?? []
    if (variant in HEADLINES) expect(headline).toBe(HEADLINES[variant as keyof typeof HEADLINES])
    seen.add(variant)
  }
  expect([...seen].toSorted()).toEqual(['control', 'variant-b', 'variant-c'])
  const elsewhere = await ask('/de', { headers: { 'x-vercel-ip-country': 'US' } })
  expect(variantOf(elsewhere, ID)).toBeUndefined()
})

test('two browsers on one draft lose nothing: other fields merge, one field shows both versions', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const pages: Page[] = []
  for (let person = 0; person < 2; person++) {
    const page = await (await browser.newContext()).newPage()
    await signIn(page)
    await page.goto(`${instance().site}/console/experiments/${ID}/edit`)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(NAME)
    pages.push(page)
  }
  const [ada, bo] = pages as [Page, Page]
  await ada.getByLabel('Insight').fill('Ada knows the coast')
  await expect(saved(ada)).toBeVisible()
  await expect(bo.getByLabel('Insight')).toHaveValue('Ada knows the coast')

  // Bo is off the net while both write into one field, and Bo into another one too.
  await bo.context().setOffline(true)
  await bo.getByLabel('Name', { exact: true }).fill('Called by Bo')
  await bo.getByLabel('Decision rule').fill('Bo decides')
  await expect(summary(bo).getByText('Kept in this browser', { exact: false })).toBeVisible()
  await ada.getByLabel('Name', { exact: true }).fill('Called by Ada')
  await expect(saved(ada)).toBeVisible()
  await bo.context().setOffline(false)
  await expect(bo.getByRole('heading', { name: /changed a field that you changed too/ })).toBeVisible({
    timeout: 15_000,
  })
  await expect(bo.getByLabel('Name', { exact: true })).toHaveValue('Called by Ada')
  await expect(bo.getByText('Called by Bo')).toBeVisible()
  await expect(ada.getByLabel('Decision rule')).toHaveValue('Bo decides', { timeout: 15_000 })
  await bo.getByRole('button', { name: 'Keep yours for Name' }).click()
  await expect(ada.getByLabel('Name', { exact: true })).toHaveValue('Called by Bo', { timeout: 15_000 })
  for (const page of pages) await page.context().close()
})

test('a goal is declared in the console, guards the experiment, and stays while that runs', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await signIn(page)
  await page.goto(`${instance().site}/console/settings/goals?new=`)
  await page.getByLabel('Name', { exact: true }).fill('Checkout reached')
  await page.getByLabel('Page', { exact: true }).fill('/checkout')
  await page.getByRole('button', { name: 'Publish the goal' }).click()
  await expect(page.getByRole('heading', { name: 'checkout-reached' })).toBeVisible()

  await page.goto(`${instance().site}/console/experiments/${ID}/edit`)
  await page.getByLabel('Add a goal').selectOption('checkout-reached')
  await page.getByLabel('Role of Checkout reached').selectOption('guardrail')
  await page.getByLabel('Direction', { exact: true }).selectOption('lower')
  await expect(page.getByLabel('Direction of Orders')).toHaveValue('lower')
  await page.getByLabel('Direction of Orders').selectOption('raise')
  await expect(page.getByLabel('Direction', { exact: true })).toHaveValue('raise')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Role of Checkout reached')).toHaveValue('guardrail')

  await page.goto(`${instance().site}/console/settings/goals`)
  await page.getByRole('button', { name: 'Remove checkout-reached' }).click()
  await expect(page.getByText('would lose its goal', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'checkout-reached' })).toBeVisible()
})
