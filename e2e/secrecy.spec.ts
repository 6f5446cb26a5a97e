import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ask, cookiesOf, IN_FORCE_MS, pause, readDocument, writeDocument } from './instance.ts'

type Market = { revision: number }
type Markets = { markets: Record<string, Market> }

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test('what one visitor sends never appears in the HTML of another, in codes never rendered before', async () => {
  test.setTimeout(120_000)
  const markets = await readDocument<Markets>('markets')
  const us = markets.markets.us
  if (us === undefined) throw new Error('The seed has a market us')
  // A new revision of the market makes every code of it one that was never rendered.
  await writeDocument('markets', {
    ...markets,
    markets: { ...markets.markets, us: { ...us, revision: us.revision + 1 } },
  })
  await pause(IN_FORCE_MS)
  const secret = `secret-${Date.now()}`
  const telling = {
    cookie: `${secret}=1`,
    'x-forwarded-for': '198.51.100.77',
    'user-agent': `Browser/${secret}`,
    referer: `https://example.org/${secret}`,
  }
  const paths = ['/', '/de', '/products', '/products/harbour-lantern', '/journal', '/cart']
  try {
    for (const path of paths) {
      const first = await Promise.all(
        [1, 2, 3, 4].map((n) => ask(`${path}?email=${secret}@example.com&n=${n}`, { headers: telling })),
      )
      expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      const cookie = cookiesOf(first[0] as Response)
      await Promise.all(first.map((response) => response.text()))
      for (let visit = 0; visit < 3; visit++) {
        const html = await (await ask(path, { headers: { cookie } })).text()
        expect(html).not.toContain(secret)
        expect(html).not.toContain('198.51.100.77')
        const data = await (await ask(path, { headers: { cookie, rsc: '1' } })).text()
        expect(data).not.toContain(secret)
      }
    }
    for (const file of await filesBelow('.next/server/app'))
      if (/\.(?:html|rsc|meta|body)$/.test(file))
        expect(await readFile(file, 'utf8'), file).not.toContain(secret)
  } finally {
    await writeDocument('markets', markets)
    await pause(IN_FORCE_MS)
  }
})

test('invented slugs get the whole static 404 page and leave nothing in the page cache', async ({ page }) => {
  const count = async () => (await filesBelow('.next/server')).length
  await ask('/products/never-made')
  const before = await count()
  for (let index = 0; index < 200; index++) {
    const response = await ask(`/products/invented-${index}`)
    expect(response.status).toBe(404)
    await response.body?.cancel()
  }
  expect(await count()).toBe(before)
  const html = await (await ask('/products/invented-1')).text()
  expect(html).toContain('<main')
  expect(html).toMatch(/<a[^>]+href="\/"/)
  await page.goto('about:blank')
})
