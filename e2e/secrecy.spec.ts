import { expect, test } from '@playwright/test'
import { ask, cookiesOf, IN_FORCE_MS, pause, readDocument, writeDocument } from './instance.ts'

type Market = { revision: number }
type Markets = { markets: Record<string, Market> }

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
  } finally {
    await writeDocument('markets', markets)
    await pause(IN_FORCE_MS)
  }
})

test('invented slugs and codes get the whole static 404 page, which is never rendered for them', async () => {
  const known = (await ask('/products/harbour-lantern')).headers.get('x-middleware-rewrite') ?? ''
  const invented = (index: number) => [
    `/products/invented-${index}`,
    `/products/invented-${index}.png`,
    `/journal/invented-${index}?x=1`,
    `/variants/invented-${index}/en`,
    `/variants/invented-${index}/en.txt`,
    `${known}-${index}`,
    `${known}-${index}.xml?x=1`,
  ]
  for (let index = 0; index < 30; index++)
    for (const path of invented(index)) {
      const response = await ask(path)
      expect(response.status, path).toBe(404)
      // Prerendered at build: a page rendered on demand would be a MISS first.
      expect(response.headers.get('x-nextjs-prerender'), path).toMatch(/^1/)
      expect(response.headers.get('x-nextjs-cache'), path).not.toBe('MISS')
      const html = await response.text()
      expect(html).toContain('<main')
      expect(html).toMatch(/<a[^>]+href="\/"/)
    }
})

test('files are served as files', async () => {
  const icon = /<link rel="icon" href="([^"]+)"/.exec(await (await ask('/')).text())?.[1] ?? '/none'
  for (const path of [icon.replaceAll('&amp;', '&'), '/favicon.ico', '/products/harbour-lantern.avif']) {
    const response = await ask(path)
    expect(response.status, path).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^image\//)
    expect(response.headers.getSetCookie()).toEqual([])
  }
})
