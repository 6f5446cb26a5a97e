import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../../emulators/services-for-test.ts'

const SITE = 'http://localhost:3000'

/** The cart's route over stores of its own, asked with a cookie. */
async function cartForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { GET, POST } = await import('./route.ts')
  const read = async (cookie: string) => await GET(new Request(`${SITE}/api/cart`, { headers: { cookie } }))
  const add = async (slug: string) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const body = JSON.stringify({ slug, quantity: 2 })
    return await POST(new Request(`${SITE}/api/cart`, { method: 'POST', headers, body }))
  }
  return { read, add }
}

const pairOf = (response: Response) => response.headers.get('set-cookie')?.split(';', 1)[0] ?? null

test('a cart from before scripts could read it is set once more so that they can, and never again', async () => {
  const { read, add } = await cartForTest()
  const first = await read('sl_cart=keel-mug.2~tide-clock.1')
  expect(await first.json()).toMatchObject({ lines: [{ slug: 'keel-mug', quantity: 2 }, { quantity: 1 }] })
  expect(first.headers.get('set-cookie')).toContain('keel-mug.2~tide-clock.1')
  expect(first.headers.get('set-cookie')).not.toContain('HttpOnly')
  const again = await read(pairOf(first) ?? '')
  expect(await again.json()).toMatchObject({ lines: [{ slug: 'keel-mug', quantity: 2 }, { quantity: 1 }] })
  expect(again.headers.get('set-cookie')).toBeNull()
  const added = pairOf(await add('keel-mug')) ?? ''
  expect(added).toContain('keel-mug.2')
  expect((await read(added)).headers.get('set-cookie')).toBeNull()
})

test('whoever has no cart gets no cookie', async () => {
  const { read } = await cartForTest()
  for (const cookie of ['', 'sl_cart=%00', 'other=1'])
    expect((await read(cookie)).headers.get('set-cookie')).toBeNull()
})
