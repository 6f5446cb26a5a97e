import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { type Measurement, median, spreadOf } from '../measurement.ts'

const ROUNDS = 7
/** From the first look on, figures that were not there in time are there soon. */
const SETTLED_MS = 8_000
const VIEWS = [
  { name: 'list', path: '/console', firstMs: 2_500, againMs: 500 },
  { name: 'results', path: '/console/experiments/test-150', firstMs: 2_500, againMs: 500 },
] as const

/** How long the server takes for a page: the first look of a process, and every later one. And the bytes of it. */
export async function measureViews(page: Page, site: string): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = []
  for (const { name, path, firstMs, againMs } of VIEWS) {
    const first = await load(page, site + path)
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
    const again: number[] = []
    let bytes = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const view = await load(page, site + path)
      again.push(view.ms)
      bytes = view.bytes
    }
    measurements.push(
      { name: `${name}, first look of a process`, value: first.ms, unit: 'ms', goal: { atMost: firstMs } },
      {
        name: `${name}, whole answer`,
        value: median(again),
        unit: 'ms',
        spread: spreadOf(again),
        goal: { atMost: againMs },
      },
      { name: `${name}, HTML, gzip`, value: bytes / 1_000, unit: 'kB', goal: { atMost: 25 } },
    )
  }
  return measurements
}

async function load(page: Page, url: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const begun = performance.now()
  const answer = await page.request.get(url)
  const html = await answer.body()
  if (!answer.ok()) throw new Error(`${url} answered ${answer.status()}`)
  return { ms: performance.now() - begun, bytes: gzipSync(html).length }
}
