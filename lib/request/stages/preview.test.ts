import { beforeAll, describe, expect, test, vi } from 'vitest'
import { EMPTY_PREVIEW, type Preview } from '#lib/core/preview/preview'
import { sealPreview } from '#lib/preview/preview-token'
import { tagOf } from '#lib/preview/toolbar'
import { runPipeline } from '../pipeline.ts'
import { contextWith } from '../testing/context-with.ts'
import { stubEnvironment } from '../testing/stub-environment.ts'
import { previewStage } from './preview.ts'

beforeAll(() => stubEnvironment({ FLAGS_SECRET: 'f'.repeat(43) }))

const now = contextWith().surroundings.now()

async function tokenOf(changes: Partial<Preview> = {}): Promise<string> {
  const preview = { ...EMPTY_PREVIEW, mode: 'share', expiresAtSeconds: now / 1_000 + 60, ...changes } as const
  return (await sealPreview(preview)) ?? ''
}

const at = (path: string, headers: Record<string, string> = {}) =>
  contextWith({ url: `https://shop.example${path}`, headers })
const preview = async (path: string, headers: Record<string, string> = {}) =>
  await previewStage.run(at(path, headers))

const bold = new Map([['hero-copy', 'bold']])

describe('who asks for nothing', () => {
  test('passes at once, whatever else the request holds', () => {
    for (const context of [
      at('/'),
      at('/?a=sl_preview'),
      at('/', { cookie: 'sl_visitor=1; sl_consent=granted' }),
    ])
      expect(previewStage.run(context)).toEqual({ type: 'next', reason: 'no-preview' })
  })
})

describe('a token in the address', () => {
  test('of a share link becomes a cookie for the session, and leaves the address', async () => {
    const token = await tokenOf({ choices: bold })
    expect(await preview(`/de/products?a=1&sl-preview=${token}&b=2`)).toMatchObject({
      type: 'redirect',
      status: 307,
      to: '/de/products?a=1&b=2',
      edits: { cookies: [{ name: 'sl_preview', value: token, maxAgeSeconds: 'session', httpOnly: false }] },
    })
    expect(await preview(`/?sl-preview=${token.replaceAll('~', '%7E')}`)).toMatchObject({ to: '/' })
  })

  test('of a frame is shown there and then, framed by us alone, past the page cache', async () => {
    const token = await tokenOf({ mode: 'frame', market: 'eu' })
    expect(await preview(`/?sl-preview=${token}`)).toMatchObject({
      type: 'next',
      facts: { draftToken: token, market: { key: 'eu' }, preview: { mode: 'frame' } },
      edits: {
        headers: {
          'content-security-policy': "frame-ancestors 'self'",
          'cache-control': 'private, no-store',
          'x-robots-tag': 'noindex',
        },
      },
    })
  })

  test('for a country brings its market, and no region and no city of whoever looks', async () => {
    const from = {
      'x-vercel-ip-country': 'US',
      'x-vercel-ip-country-region': 'CA',
      'x-vercel-ip-city': 'Oakland',
    }
    const token = await tokenOf({ mode: 'frame', country: 'DE' })
    const { context } = await runPipeline(at(`/?sl-preview=${token}`, from))
    expect(context).toMatchObject({
      country: 'DE',
      market: { key: 'eu' },
      place: { country: 'DE', region: '', city: '' },
    })
    expect(context.code).toMatch(/^eu_1~/)
  })

  test('that does not hold leads to the page that says so', async () => {
    const late = await tokenOf({ expiresAtSeconds: 1 })
    for (const token of ['', 'x', late, `${await tokenOf()}x`])
      expect(await preview(`/de?a=1&sl-preview=${token}`)).toEqual({
        type: 'rewrite',
        reason: 'preview-ended',
        to: '/api/preview/ended?next=%2Fde%3Fa%3D1',
      })
  })

  test('leads to no other site, and makes no page of what is none', async () => {
    const token = await tokenOf()
    for (const path of [
      '//evil.example',
      '/nowhere',
      '/api/me',
      '/console',
      '/variants/us_1/en',
      '/icon.svg',
    ])
      expect(await preview(`${path}?sl-preview=${token}`)).toMatchObject({
        type: 'next',
        reason: 'no-preview',
      })
  })
})

describe('a cookie', () => {
  test('goes on with the preview, and shows drafts only if it was made to', async () => {
    const [plain, drafts] = [await tokenOf({ choices: bold }), await tokenOf({ drafts: true })]
    expect(await preview('/', { cookie: `sl_preview=${plain}` })).toMatchObject({
      reason: 'preview-share',
      facts: { draftToken: '', preview: { choices: bold } },
    })
    expect(await preview('/', { cookie: `sl_preview=${drafts}` })).toMatchObject({
      facts: { draftToken: drafts },
    })
  })

  test('that is over, forged or of a frame goes in silence', async () => {
    for (const value of [await tokenOf({ expiresAtSeconds: 1 }), 'x.y', await tokenOf({ mode: 'frame' })])
      expect(await preview('/', { cookie: `sl_preview=${value}` })).toEqual({
        type: 'next',
        reason: 'preview-over',
        edits: { cookies: [{ name: 'sl_preview', value: '', maxAgeSeconds: 0, httpOnly: false }] },
      })
  })

  test('counts on API requests too, where nothing is redirected or removed', async () => {
    const flags = new Map([['stage-timings', false]])
    const token = await tokenOf({ flags })
    expect(await preview('/api/me', { cookie: `sl_preview=${token}` })).toMatchObject({
      facts: { preview: { flags } },
    })
    expect(await preview('/api/me', { cookie: 'sl_preview=x' })).toEqual({
      type: 'next',
      reason: 'no-preview',
    })
  })
})

describe("the toolbar's overrides", () => {
  const overrides = 'a.b.c.d.e'
  const wanted = {
    reason: 'overrides-changed',
    status: 307,
    to: '/api/preview/overrides?next=%2Fproducts%3Fa%3D1',
  }

  test('that no preview was made of yet are taken to where they are decrypted', async () => {
    const other = await tokenOf({ tag: tagOf('other') })
    for (const more of ['', `; sl_preview=${other}`, `; sl_preview=${await tokenOf()}`])
      expect(
        await preview('/products?a=1', { cookie: `vercel-flag-overrides=${overrides}${more}` }),
      ).toMatchObject(wanted)
  })

  test('of which a preview was made go on, so that nobody is sent in circles', async () => {
    const token = await tokenOf({ tag: tagOf(overrides), choices: bold })
    const cookie = `vercel-flag-overrides=${overrides}; sl_preview=${token}`
    expect(await preview('/', { cookie })).toMatchObject({ reason: 'preview-share' })
  })

  test('end with their cookie', async () => {
    const token = await tokenOf({ tag: tagOf(overrides), choices: bold })
    expect(await preview('/', { cookie: `sl_preview=${token}` })).toMatchObject({ reason: 'preview-over' })
  })

  test('redirect documents only', async () => {
    const headers = { cookie: `vercel-flag-overrides=${overrides}`, 'sec-fetch-dest': 'empty' }
    expect(await preview('/', headers)).toMatchObject({ type: 'next' })
    expect(await preview('/nowhere', { cookie: `vercel-flag-overrides=${overrides}` })).toMatchObject({
      type: 'next',
    })
  })

  test('are nothing to a site without the secret', async () => {
    vi.resetModules()
    stubEnvironment({ FLAGS_SECRET: '' })
    const { previewStage: deaf } = await import('./preview.ts')
    const decision = await deaf.run(at('/', { cookie: `vercel-flag-overrides=${overrides}` }))
    expect(decision).toEqual({ type: 'next', reason: 'no-preview' })
  })
})

describe('the whole way of a preview', () => {
  test('shows the choice and sets no cookie of a visitor, new or returning', async () => {
    const frame = await tokenOf({ mode: 'frame', choices: bold, market: 'eu' })
    const visit = await runPipeline(at(`/?sl-preview=${frame}`))
    expect(visit.cookies).toEqual([])
    expect(visit.decision).toMatchObject({
      type: 'rewrite',
      draftToken: frame,
      to: expect.stringMatching(/^\/variants\/eu_1~hero-copy_1_bold~/),
    })
    const first = await runPipeline(at('/'))
    const cookie = first.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const share = await tokenOf({ choices: bold })
    const again = await runPipeline(at('/', { cookie: `${cookie}; sl_preview=${share}`, 'sec-gpc': '1' }))
    expect(again.cookies).toEqual([])
    expect(again.decision).not.toHaveProperty('draftToken')
    expect(again.context.assignments.find(({ experiment }) => experiment === 'hero-copy')?.reason).toBe(
      'override',
    )
    expect(again.context.assignments.find(({ experiment }) => experiment === 'offer-wording')?.reason).toBe(
      'sticky',
    )
  })
})
