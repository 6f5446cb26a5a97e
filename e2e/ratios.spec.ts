import { expect, test } from '@playwright/test'
import {
  ask,
  cookiesOf,
  IN_FORCE_MS,
  instance,
  pause,
  readDocument,
  tokenFor,
  variantOf,
  writeDocument,
} from './instance.ts'
import { signIn } from './sign-in.ts'

type Document = { version: number; experiments: { id: string; variants: { key: string; ratio: number }[] }[] }

const VISITORS = 10_000
const AT_ONCE = 24

/** What is promised of an edit by hand. */
const SHOWN_MS = 10_000

/** How many of so many fresh visitors get each variant of the hero experiment. */
async function visit(count: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  let left = count
  const visitor = async () => {
    while (left > 0) {
      left -= 1
      const response = await ask('/')
      await response.body?.cancel()
      const variant = variantOf(response, 'hero-copy') ?? 'none'
      counts.set(variant, (counts.get(variant) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, visitor))
  return counts
}

async function publish(ratios: Record<string, number>): Promise<void> {
  const { version } = await readDocument<Document>('experiments')
  const response = await ask('/api/experiments/hero-copy/ratios', {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${await tokenFor('--role', 'publisher')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ version, ratios }),
  })
  expect(response.status, await response.clone().text()).toBe(200)
}

test('10,000 fresh visitors split as published, and a new split holds within 5 s for new visitors only', async () => {
  test.setTimeout(240_000)
  await publish({ control: 0.7, bold: 0.3 })
  await pause(IN_FORCE_MS)
  const early = await Promise.all(Array.from({ length: 60 }, () => ask('/')))
  const split = await visit(VISITORS)
  expect(split.get('none')).toBeUndefined()
  expect(Math.abs((split.get('bold') ?? 0) / VISITORS - 0.3)).toBeLessThan(0.015)

  await publish({ control: 0.2, bold: 0.8 })
  await pause(IN_FORCE_MS)
  for (const first of early) {
    const again = await ask('/', { headers: { cookie: cookiesOf(first) } })
    expect(variantOf(again, 'hero-copy')).toBe(variantOf(first, 'hero-copy'))
    await again.body?.cancel()
  }
  const after = await visit(2_000)
  // 2,000 visitors at 0.8: four standard errors are 3.6 points.
  expect(Math.abs((after.get('bold') ?? 0) / 2_000 - 0.8)).toBeLessThan(0.036)
})

test('an edit by hand that breaks one experiment leaves the others running', async () => {
  const document = await readDocument<Document>('experiments')
  const broken = document.experiments.map((experiment) =>
    experiment.id === 'offer-wording' ? { ...experiment, variants: [] } : experiment,
  )
  await writeDocument('experiments', { ...document, experiments: broken })
  try {
    await pause(IN_FORCE_MS)
    const response = await ask('/')
    expect(response.status).toBe(200)
    expect(variantOf(response, 'hero-copy')).toBeDefined()
    const token = await tokenFor('--role', 'viewer')
    const listed = await ask('/api/experiments', { headers: { authorization: `Bearer ${token}` } })
    expect(await listed.text()).toMatch(/\/experiments\/1\/variants/)
  } finally {
    await writeDocument('experiments', document)
    await pause(IN_FORCE_MS)
  }
})

test('codes that are old, invented or of another path are never an error', async () => {
  for (const path of [
    '/variants/us_1~hero-copy_99_bold~home.offer_1_0/en',
    '/variants/%00/en',
    '/variants/us_1/xx',
  ])
    expect((await ask(path)).status).toBe(404)
})

test('ratios changed by hand are shown within 10 s, kept where they are shown, and come back exactly by a rollback', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await publish({ control: 0.7, bold: 0.3 })
  await signIn(page)
  const document = await readDocument<Document>('experiments')
  const byHand = document.experiments.map((one) =>
    one.id === 'hero-copy'
      ? { ...one, variants: one.variants.map((variant) => ({ ...variant, ratio: 0.5 })) }
      : one,
  )
  await writeDocument('experiments', { ...document, experiments: byHand })
  await expect(page.getByText(/Edge Config was edited by hand/)).toBeVisible({ timeout: SHOWN_MS })
  await page.locator('summary', { hasText: 'of Hero copy' }).click()
  const split = page.getByRole('form', { name: 'Split of hero-copy' })
  await expect(split.getByRole('spinbutton', { name: /bold/ })).toHaveValue('50')

  await page.getByRole('link', { name: /See what differs/ }).click()
  const outside = page.getByRole('region', { name: 'Edited outside the console' })
  await expect(outside).toContainText(/hero-copy: .*control from 70.% to 50.%/)
  await outside.getByRole('button', { name: 'Keep the edit' }).click()
  await expect(page.getByText(/The edit is kept, as version \d+\./)).toBeVisible()
  await expect(outside).toHaveCount(0)
  const said = page.getByText('Edited outside', { exact: true })
  const edit = page.getByRole('listitem').filter({ has: said }).first()
  await expect(edit).toContainText(/control from 70.% to 50.%/)

  await publish({ control: 0.1, bold: 0.9 })
  await page.goto(`${instance().site}/console/history`)
  await edit.getByRole('button', { name: /^Roll back/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Roll back', exact: true }).click()
  await expect(page.getByText(/is live again/)).toBeVisible()
  const ratiosOf = ({ experiments }: Pick<Document, 'experiments'>) =>
    experiments.map(({ id, variants }) => [id, variants])
  expect(ratiosOf(await readDocument<Document>('experiments'))).toEqual(ratiosOf({ experiments: byHand }))
})

test('a broken edit by hand is shown within 10 s with the place of its fault, and taken back where it is shown', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await signIn(page)
  const document = await readDocument<Document>('experiments')
  const broken = document.experiments.map((one, index) => (index === 0 ? { ...one, variants: [] } : one))
  await writeDocument('experiments', { ...document, experiments: broken })
  await expect(page.getByText('/experiments/0/variants').first()).toBeVisible({ timeout: SHOWN_MS })
  await page.getByRole('link', { name: /See what differs/ }).click()
  const outside = page.getByRole('region', { name: 'Edited outside the console' })
  await expect(outside.getByText('/experiments/0/variants').first()).toBeVisible()
  await expect(outside.getByRole('button', { name: 'Keep the edit' })).toHaveCount(0)
  await outside.getByRole('button', { name: /^Take it back to version/ }).click()
  await expect(page.getByText(/is live again/)).toBeVisible()
  const [first] = (await readDocument<Document>('experiments')).experiments
  expect(first?.variants).toHaveLength(document.experiments[0]?.variants.length ?? 0)
})
