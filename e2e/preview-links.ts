import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { ask, instance, tokenFor } from './instance.ts'

type Made = { url: string; expiresAt: string }

let viewer: Promise<string> | undefined

/** A token of somebody who may only look. */
export function viewerToken(): Promise<string> {
  viewer ??= tokenFor('--role', 'viewer')
  return viewer
}

/** Has the API make the address of a preview. */
export async function makePreview(body: object): Promise<Made> {
  const response = await ask('/api/preview', {
    method: 'POST',
    headers: { authorization: `Bearer ${await viewerToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status, await response.clone().text()).toBe(200)
  return (await response.json()) as Made
}

/** The path and query of an address, as `ask` takes them. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Opens an address in a browser that has never been here. */
export async function open(browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  return { context, page }
}

/** One command to the instance's Redis. */
export async function redisCommand<T>(...command: readonly string[]): Promise<T> {
  const { redisRest, redisToken } = instance()
  const headers = { authorization: `Bearer ${redisToken}` }
  const response = await fetch(redisRest, { method: 'POST', headers, body: JSON.stringify(command) })
  return ((await response.json()) as { result: T }).result
}
