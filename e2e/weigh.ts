import { gzipSync } from 'node:zlib'
import { ask, instance } from './instance.ts'

/** A script keeps its bytes for as long as the instance runs. */
const weighed = new Map<string, number>()

/** Bytes of the HTML and of every script that it names and a current browser loads, gzip. */
export async function weigh(path: string, cookie = ''): Promise<{ html: number; scripts: number }> {
  const html = await (await ask(path, { headers: { cookie } })).text()
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  )
  const sources = new Set(tags.map(([, source = '']) => source))
  let scripts = 0
  for (const source of sources) scripts += await weighScript(source)
  return { html: gzipSync(html).length, scripts }
}

async function weighScript(source: string): Promise<number> {
  const known = weighed.get(source)
  if (known !== undefined) return known
  const response = await fetch(new URL(source, instance().site))
  const bytes = gzipSync(Buffer.from(await response.arrayBuffer())).length
  weighed.set(source, bytes)
  return bytes
}
