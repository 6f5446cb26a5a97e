import { expect, test, vi } from 'vitest'
import { LANGUAGES } from '#lib/core/shop/language'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../emulators/services-for-test.ts'

const experimentOn = (slot: string, id: string, treatments: number) => {
  const keys = ['control', ...Array.from({ length: treatments }, (_, index) => `v${index}`)]
  return {
    id,
    status: 'running',
    slot,
    seed: id,
    variants: keys.map((key) => ({ key, ratio: 1 / keys.length })),
  }
}

/** Pages of the home page while these experiments are live, and what was logged. */
async function listWith(...experiments: readonly object[]) {
  const { edgeConfig, edgeConfigApi, edgeConfigToken } = await servicesForTest()
  vi.resetModules()
  stubEnvironment({ EDGE_CONFIG: edgeConfig })
  const value = { schema: 1, version: 2, updatedAt: '', experiments }
  await fetch(`${edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${edgeConfigToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items: [{ operation: 'upsert', key: 'experiments', value }] }),
  })
  const { listPages } = await import('./list-pages.ts')
  const warn = vi.spyOn(console, 'warn').mockClear().mockReturnValue()
  const pages = await listPages('/')
  return { pages, logged: warn.mock.calls.map(([line]) => JSON.parse(String(line))) }
}

test('every code of what is live is listed in every language, and nothing is logged', async () => {
  const { pages, logged } = await listWith(experimentOn('home.hero', 'hero', 1))
  expect(pages).toContainEqual({ code: 'eu_1~hero_1_v0~home.offer_0_0', lang: 'de' })
  expect(pages).toHaveLength(new Set(pages.map(({ code }) => code)).size * LANGUAGES.length)
  expect(logged).toEqual([])
})

test('the log says when pages are left out, being too many or of too long a code', async () => {
  const many = await listWith(experimentOn('home.hero', 'hero', 9), experimentOn('home.offer', 'offer', 9))
  expect(many.pages).toHaveLength(64 * LANGUAGES.length)
  expect(many.logged).toMatchObject([
    { event: 'pages-left-out', path: '/', prerendered: 64, complete: false },
  ])
  const long = ['a', 'b'].map((letter) => letter.repeat(64))
  const [hero = '', offer = ''] = long
  const { logged } = await listWith(experimentOn('home.hero', hero, 1), experimentOn('home.offer', offer, 1))
  expect(logged).toMatchObject([{ event: 'pages-left-out', complete: true, tooLong: true }])
})
