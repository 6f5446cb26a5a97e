import { expect, test, vi } from 'vitest'
import { catalogue } from '#content/catalogue'
import { markets } from '#content/seed/markets'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'

const SITE = 'http://localhost:3000'
const CART = 'sl_cart=keel-mug.2'
const ORDER = {
  email: 'ada@example.com',
  name: 'Ada',
  line: 'Quay 1',
  country: 'DE',
  card: '4242 4242 4242 4242',
}

/** The shop's routes over stores of their own. `reprice` changes a product as a shopkeeper would. */
async function shopForTest() {
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
  const { experiments } = await import('#content/seed/experiments')
  await writeDocuments({ experiments, markets })
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const { signToken } = await import('#lib/auth/sign-token')
  const { GET: getCart } = await import('../cart/route.ts')
  const { POST: postOrder } = await import('./route.ts')
  const { GET: getOrders } = await import('../orders/route.ts')

  async function reprice(minor: number): Promise<void> {
    const entries = catalogue.map((product) => {
      const prices = product.slug === 'keel-mug' ? { ...product.prices, EUR: minor } : product.prices
      return [product.slug, JSON.stringify({ ...product, prices })]
    })
    await redis().hset(keys.product(), Object.fromEntries(entries))
  }

  /** A session cookie that was valid for a minute from `at` on. */
  async function session(at: number): Promise<string> {
    const token = await signToken(
      { sub: 'u_ada', roles: ['customer'], claims: {} },
      60,
      Math.floor(at / 1_000),
    )
    return `sl_session=${token}`
  }

  function order(cookie: string, type = 'application/json'): Promise<Response> {
    const body = type === 'application/json' ? JSON.stringify(ORDER) : new URLSearchParams(ORDER).toString()
    const headers = { cookie, 'content-type': type, 'x-request-id': 'r1', 'sec-fetch-site': 'same-origin' }
    return postOrder(new Request(`${SITE}/api/checkout`, { method: 'POST', body, headers }))
  }

  const cart = () =>
    getCart(new Request(`${SITE}/api/cart?country=DE`, { headers: { cookie: CART } })).then((answer) =>
      answer.json(),
    )
  const ordersOf = (cookie: string) =>
    getOrders(new Request(`${SITE}/api/orders`, { headers: { cookie } })).then((answer) => answer.json())
  return { services, reprice, session, order, cart, ordersOf }
}

test('the cart always shows what the checkout charges, also right after a price has changed', async () => {
  const { reprice, cart, order } = await shopForTest()
  for (const minor of [1_111, 2_222]) {
    await reprice(minor)
    const shown = await cart()
    const charged = await (await order(CART)).json()
    expect(shown).toMatchObject({ currency: 'EUR', itemsMinor: 2 * minor })
    expect(charged.totalMinor).toBe(shown.totalMinor)
  }
})

test('before the first product is stored, and while Redis is away, the cart shows the bundled prices', async () => {
  const { cart, reprice, services } = await shopForTest()
  const mug = catalogue.find(({ slug }) => slug === 'keel-mug')
  const bundled = { itemsMinor: 2 * (mug?.prices.EUR ?? 0) }
  expect(await cart()).toMatchObject(bundled)
  await reprice(1_111)
  await control(services.redisRest, '/__fault', { down: true })
  expect(await cart()).toMatchObject(bundled)
})

test('an order is never lost to its owner: an expired session is refused, a renewed one owns it', async () => {
  const { reprice, session, order, ordersOf } = await shopForTest()
  await reprice(1_900)
  const expired = await session(Date.now() - 3_600_000)
  const refused = await order(`${CART}; ${expired}`)
  expect(refused.status).toBe(401)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(refused.headers.get('www-authenticate')).toContain('token-expired')
  expect(refused.headers.getSetCookie()).toEqual([])
  expect(await refused.json()).toMatchObject({ code: 'token-expired', requestId: 'r1' })
  const renewed = await session(Date.now())
  const placed = await order(`${CART}; ${renewed}`)
  expect(placed.status).toBe(201)
  const { id } = await placed.json()
  expect((await ordersOf(renewed)).orders.map((one: { id: string }) => one.id)).toEqual([id])
})

test('a cookie that was never valid locks nobody out: the order is one of nobody', async () => {
  const { reprice, order } = await shopForTest()
  await reprice(1_900)
  expect((await order(`${CART}; sl_session=a.b.c`)).status).toBe(201)
})

test('a form without JavaScript cannot renew: its order is taken, and belongs to nobody', async () => {
  const { reprice, session, order, ordersOf } = await shopForTest()
  await reprice(1_900)
  const expired = await session(Date.now() - 3_600_000)
  const placed = await order(`${CART}; ${expired}`, 'application/x-www-form-urlencoded')
  expect(placed.status).toBe(303)
  expect(placed.headers.get('location')).toMatch(/\?order=sk-/)
  expect(await ordersOf(await session(Date.now()))).toEqual({ orders: [] })
})
