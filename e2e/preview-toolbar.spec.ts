import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createAccessProof, encryptOverrides } from 'flags'
import { ask, instance } from './instance.ts'

const BOLD = 'Leave it in the rain'

test.describe("the platform's toolbar", () => {
  async function flagsSecret(): Promise<string> {
    const text = await readFile(join(process.env.INSTANCE_DATA ?? '', 'secrets.json'), 'utf8')
    return (JSON.parse(text) as { FLAGS_SECRET: string }).FLAGS_SECRET
  }

  test('learns what it may override, if it knows the secret', async () => {
    const path = '/.well-known/vercel/flags'
    expect((await ask(path)).status).toBe(401)
    const forged = await createAccessProof('A'.repeat(43))
    expect((await ask(path, { headers: { authorization: `Bearer ${forged}` } })).status).toBe(401)
    const proof = await createAccessProof(await flagsSecret())
    const answer = await ask(path, { headers: { authorization: `Bearer ${proof}` } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-flags-sdk-version')).toMatch(/^\d+\.\d+\.\d+$/)
    const { definitions } = (await answer.json()) as { definitions: Record<string, { options: unknown[] }> }
    expect(definitions['hero-copy']?.options).toEqual([
      { value: 'control', label: 'control' },
      { value: 'bold', label: 'bold' },
    ])
    expect(definitions['stage-timings']?.options).toHaveLength(2)
  })

  test('overrides experiments and flags in a browser, until its cookie goes', async ({ browser }) => {
    const { site } = instance()
    const context = await browser.newContext()
    const overrides = {
      'hero-copy': 'bold',
      'stage-timings': false,
      unknown: 'x',
      'offer-wording': 'nonsense',
    }
    const value = await encryptOverrides(overrides, await flagsSecret())
    const page = await context.newPage()
    await context.addCookies([{ name: 'vercel-flag-overrides', value, url: site }])
    const answer = await page.goto(`${site}/?a=1`)
    await expect(page).toHaveURL(`${site}/?a=1`)
    await expect(page.locator('[data-slot="home.hero"] h1')).toHaveText(BOLD)
    await expect(page.locator('.preview-ribbon')).toContainText(
      'Previewing hero-copy: bold · stage-timings: off',
    )
    expect(answer?.headers()['server-timing']).not.toContain('assign;dur')
    const again = await page.goto(site)
    expect(again?.request().redirectedFrom()).toBeNull()
    await context.clearCookies({ name: 'vercel-flag-overrides' })
    await page.goto(site)
    await expect(page.locator('.preview-ribbon')).toBeEmpty()
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('sl_preview')
    await context.close()
  })

  test('sends nobody in circles, whatever its cookie holds', async ({ browser }) => {
    const context = await browser.newContext()
    const foreign = await encryptOverrides({ 'hero-copy': 'bold' }, 'B'.repeat(43))
    for (const value of ['nonsense', foreign, 'a.b.c.d.e', '%7B%7D']) {
      await context.addCookies([{ name: 'vercel-flag-overrides', value, url: instance().site }])
      const page = await context.newPage()
      expect((await page.goto(instance().site))?.status()).toBe(200)
      expect((await page.goto(instance().site))?.request().redirectedFrom()).toBeNull()
      await page.close()
    }
    await context.close()
  })
})
