import { expect, test, vi } from 'vitest'
import { content } from '#content/seed/content'
import { seedDocuments } from '#content/seed/documents'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'

async function apiForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    VERCEL_API_URL: new URL(services.edgeConfigApi).origin,
    VERCEL_API_TOKEN: services.edgeConfigToken,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { writeDocuments } = await import('#lib/stores/edge-config/write')
  await writeDocuments(seedDocuments)
  const { answerPreview } = await import('./answer-preview.ts')
  const { verifyPreview } = await import('./preview-token.ts')
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    answerPreview(
      new Request('http://127.0.0.1:1/api/preview', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', host: 'shop.example', ...headers },
      }),
    )
  const { signToken } = await import('#lib/auth/sign-token')
  const bearer = async (role: 'viewer' | 'editor') => ({
    authorization: `Bearer ${await signToken({ sub: role, roles: [role], claims: {} }, 60)}`,
  })
  return { services, post, verifyPreview, bearer }
}

const body = { path: '/', choices: { 'hero-copy': 'bold' }, mode: 'share', expiresInHours: 1 }

test('the address is of the site as its caller knows it, and its token holds until then', async () => {
  const { post, verifyPreview } = await apiForTest()
  const answer = await post(body, { 'x-forwarded-proto': 'https' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { url, expiresAt } = (await answer.json()) as { url: string; expiresAt: string }
  expect(url).toMatch(/^https:\/\/shop\.example\/\?sl-preview=s_[\w~.-]+$/)
  const token = new URL(url).searchParams.get('sl-preview') ?? ''
  expect(await verifyPreview(token, Date.parse(expiresAt) - 1)).not.toBeNull()
  expect(await verifyPreview(token, Date.parse(expiresAt))).toBeNull()
})

test('what cannot be previewed is refused with what is wrong', async () => {
  const { post } = await apiForTest()
  for (const wrong of [
    { ...body, expiresInHours: 721 },
    { ...body, expiresInHours: 0 },
    { ...body, mode: 'both' },
    { ...body, path: 'products' },
    { ...body, more: 1 },
    { ...body, choices: { 'hero-copy': 'gone' } },
    { ...body, language: 'xx' },
    null,
  ]) {
    const answer = await post(wrong)
    expect([answer.status, ((await answer.json()) as { errors: unknown[] }).errors.length]).toEqual([400, 1])
  }
})

test('while drafts cannot be read no link is made, for it might hide what it should show', async () => {
  const { services, post } = await apiForTest()
  vi.spyOn(console, 'warn').mockReturnValue()
  await control(services.redisRest, '/__fault', { down: true })
  const answer = await post(body)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
})

test('a rule that nobody has published is previewed by whoever may write drafts, and kept while it may be seen', async () => {
  const { post, verifyPreview, bearer } = await apiForTest()
  const { readRule } = await import('./rule-store.ts')
  const rule = { slot: 'home.hero', content: { en: content['hero-copy/1/bold'].en } }
  const wish = { path: '/', choices: {}, rule, country: 'DE', mode: 'frame' }
  expect((await post(wish)).status).toBe(401)
  expect((await post(wish, await bearer('viewer'))).status).toBe(403)
  const answer = await post(wish, await bearer('editor'))
  const { url } = (await answer.json()) as { url: string }
  const preview = await verifyPreview(new URL(url).searchParams.get('sl-preview') ?? '', Date.now())
  expect(preview).toMatchObject({
    drafts: true,
    country: 'DE',
    rule: expect.stringMatching(/^[0-9a-f]{24}$/),
  })
  expect(await readRule(preview?.rule ?? '')).toEqual(rule)
})
