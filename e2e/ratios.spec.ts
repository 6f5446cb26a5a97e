import { expect, test } from '@playwright/test'
import {
  ask,
  cookiesOf,
  IN_FORCE_MS,
  pause,
  readDocument,
  tokenFor,
  variantOf,
  writeDocument,
} from './instance.ts'

type Document = { version: number; experiments: { id: string; variants: { key: string; ratio: number }[] }[] }

const VISITORS = 10_000
const AT_ONCE = 24

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
