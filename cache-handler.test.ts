import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import CleanPageCache from './cache-handler.mjs'

const KEY = '/route-cache/APP_PAGE/0ffee/$/variants/us_1~home.hero_1_0/de/products'
const parts = ['', 'de', "products?email=a@b.example&x=[1]&y='z'&w=\\"]

/** A page as the framework hands it over: the URL in the data, and escaped once more inside the HTML. */
function pageOf(url: readonly string[], query = '') {
  const data = `0:{"P":null,"c":${JSON.stringify(url)},"q":${JSON.stringify(query)}}`
  return {
    kind: 'APP_PAGE',
    html: `<p>"c":["kept"]</p><script>self.__next_f.push([1,${JSON.stringify(data)}])</script>`,
    rscData: Buffer.from(data),
    headers: {},
    status: 200,
  }
}

async function clean(key: string, page: ReturnType<typeof pageOf>) {
  const serverDistDir = await mkdtemp(join(tmpdir(), 'cache-'))
  const cache = new CleanPageCache({
    serverDistDir,
    flushToDisk: false,
    revalidatedTags: [],
    _requestHeaders: {},
  })
  await cache.set(key, page, { cacheControl: { revalidate: false, expire: undefined } })
  return page
}

test("a visitor's URL is replaced by the page's public path before anything is kept", async () => {
  const page = await clean(KEY, pageOf(parts, '?email=a@b.example&x=[1]'))
  const expected = pageOf(['', 'de', 'products'])
  expect(page.html).toBe(expected.html)
  expect(page.rscData.toString()).toBe(expected.rscData.toString())
})

test('the start page is public as its language alone', async () => {
  const page = await clean('/variants/us_1/en', pageOf(['', '?email=a@b.example']))
  expect(page.rscData.toString()).toContain('"c":["","en"]')
})

test('a page outside the variants keeps no query either', async () => {
  const page = await clean('/some-page', pageOf(['', 'some-page?token=t']))
  expect(page.html).not.toContain('token')
})
