import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { ask, variantOf } from './instance.ts'
import { makePreview, open, pathOf, redisCommand } from './preview-links.ts'

const BOLD = 'Leave it in the rain'
const SECRET_HEADLINE = 'Nobody has read this yet'

const draft = {
  id: 'secret-hero',
  revision: 1,
  definition: {
    slot: 'home.hero',
    variants: [
      { key: 'control', ratio: 0.5 },
      { key: 'quiet', ratio: 0.5 },
    ],
    content: {
      quiet: {
        en: {
          headline: SECRET_HEADLINE,
          text: 'A draft.',
          action: { label: 'Go', href: '/products' },
          image: 'shoal',
          layout: 'text-right',
        },
      },
    },
  },
  created: { by: { sub: 'u', name: 'U' }, at: '2026-11-21T10:00:00Z' },
  updated: { by: { sub: 'u', name: 'U' }, at: '2026-11-21T10:00:00Z' },
  review: null,
}
test.beforeAll(() => redisCommand('HSET', 'drafts', draft.id, JSON.stringify(draft)))
test.afterAll(() => redisCommand('HDEL', 'drafts', draft.id))

const nobodyElseSees = async (path: string) => {
  for (let visitor = 0; visitor < 12; visitor++) {
    const response = await ask(path)
    expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
    expect(await response.text()).not.toContain(SECRET_HEADLINE)
    expect(await (await ask(path, { headers: { rsc: '1' } })).text()).not.toContain(SECRET_HEADLINE)
  }
}

test('are seen with the token, in a frame and for a session, and never by anybody else', async ({
  browser,
}) => {
  test.setTimeout(60_000)
  for (let visit = 0; visit < 12; visit++) await (await ask('/')).text()
  const frame = await makePreview({ path: '/', choices: { 'secret-hero': 'quiet' }, mode: 'frame' })
  for (let visit = 0; visit < 4; visit++)
    expect(await (await ask(pathOf(frame.url))).text()).toContain(SECRET_HEADLINE)
  await nobodyElseSees('/')
  const share = await makePreview({ path: '/products', choices: { 'secret-hero': 'quiet' }, mode: 'share' })
  const { context, page } = await open(browser, share.url)
  // Moving about in the browser asks for page data instead of documents.
  await page.getByRole('banner').getByRole('link', { name: 'Skerry' }).click()
  await expect(page.locator('[data-slot="home.hero"] h1')).toHaveText(SECRET_HEADLINE)
  await page.reload()
  await expect(page.locator('[data-slot="home.hero"] h1')).toHaveText(SECRET_HEADLINE)
  await page.getByRole('link', { name: 'Leave preview' }).click()
  await expect(page.locator('[data-slot="home.hero"] h1')).not.toHaveText(SECRET_HEADLINE)
  await context.close()
  await nobodyElseSees('/')
})

test('of a control show the own content of the slot, though another experiment runs there', async () => {
  const { url } = await makePreview({ path: '/', choices: { 'secret-hero': 'control' }, mode: 'frame' })
  for (let visit = 0; visit < 4; visit++) {
    const response = await ask(pathOf(url))
    expect(variantOf(response, 'hero-copy')).toBe('control')
    expect(await response.text()).not.toContain(BOLD)
  }
})

test('a token that was changed, or made for something else, shows none of it', async () => {
  const { url } = await makePreview({ path: '/', choices: { 'hero-copy': 'bold' }, mode: 'frame' })
  const forged = url.replace('hero-copy_bold', 'secret-hero_quiet~x.1')
  expect((await ask(pathOf(forged))).status).toBe(410)
  const headers = { 'x-sl-preview': new URL(url).searchParams.get('sl-preview') ?? '' }
  expect(await (await ask('/', { headers })).text()).not.toContain(SECRET_HEADLINE)
})

test("the framework's key to draft mode shows an outsider the page that everybody gets, and reaches no client", async () => {
  const manifest = JSON.parse(await readFile('.next/prerender-manifest.json', 'utf8')) as {
    preview: { previewModeId: string }
  }
  const key = manifest.preview.previewModeId
  const { url } = await makePreview({ path: '/', choices: { 'secret-hero': 'quiet' }, mode: 'frame' })
  const given = new URL(url).searchParams.get('sl-preview') ?? ''
  const answers = [
    await ask('/', { headers: { cookie: `__prerender_bypass=${key}` } }),
    await ask('/', {
      headers: { cookie: `__prerender_bypass=${key}`, 'x-sl-preview': `${given.slice(0, -2)}AA` },
    }),
    await ask('/', { headers: { cookie: '__prerender_bypass=1' } }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain(SECRET_HEADLINE)
  }
  for (const headers of [{}, { rsc: '1' }, { 'next-router-prefetch': '1', rsc: '1' }] as Record<
    string,
    string
  >[]) {
    const answer = await ask(pathOf(url), { headers })
    expect(JSON.stringify([...answer.headers])).not.toContain(key)
    expect([...answer.headers.keys()].filter((name) => name.startsWith('x-middleware-request'))).toEqual([])
    expect(await answer.text()).not.toContain(key)
  }
  await nobodyElseSees('/')
})
