import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { ask, instance } from './instance.ts'

/** Bytes of the HTML and of every script that it names and a current browser loads, gzip. */
async function weigh(path: string): Promise<{ html: number; scripts: number }> {
  const html = await (await ask(path)).text()
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  )
  const sources = new Set(tags.map(([, source]) => source))
  let scripts = 0
  for (const source of sources) {
    const response = await fetch(new URL(source ?? '', instance().site))
    scripts += gzipSync(Buffer.from(await response.arrayBuffer())).length
  }
  return { html: gzipSync(html).length, scripts }
}

for (const path of ['/', '/products/harbour-lantern', '/cart'])
  test(`${path} keeps to its budget: 150 kB of scripts and 10 kB of HTML`, async () => {
    const { html, scripts } = await weigh(path)
    expect(scripts).toBeGreaterThan(50_000)
    expect(scripts).toBeLessThanOrEqual(150_000)
    expect(html).toBeLessThanOrEqual(10_000)
  })

test('the sign-in page of the console keeps to its budget of 145 kB of scripts', async () => {
  expect((await weigh('/console/sign-in')).scripts).toBeLessThanOrEqual(145_000)
})
