import { expect, test } from '@playwright/test'
import { weigh } from './weigh.ts'

for (const path of ['/', '/products/harbour-lantern', '/cart'])
  test(`${path} keeps to its budget: 150 kB of scripts and 10 kB of HTML`, async () => {
    const { html, scripts } = await weigh(path)
    expect(scripts).toBeGreaterThan(50_000)
    expect(scripts).toBeLessThanOrEqual(150_000)
    expect(html).toBeLessThanOrEqual(10_000)
  })
