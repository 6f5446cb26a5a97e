import { expect, test } from '@playwright/test'
import { ask, cookiesOf, freshAddress, injectFault, instance, pause, variantOf } from './instance.ts'
import { signIn } from './sign-in.ts'

test.afterEach(async () => {
  await injectFault('redis', {})
  await injectFault('edgeConfig', {})
  await pause(1_500)
})

async function timed(path: string, init: RequestInit = {}) {
  const startedAt = performance.now()
  const response = await ask(path, init)
  await response.text()
  return { response, ms: performance.now() - startedAt }
}

test('with Redis stopped or hanging pages are served as ever', async () => {
  const cookie = cookiesOf(await ask('/'))
  await timed('/', { headers: { cookie } })
  for (const fault of [{ down: true }, { latencyMs: 30_000 }]) {
    await injectFault('redis', fault)
    for (const path of ['/', '/products', '/products/harbour-lantern', '/cart', '/journal']) {
      const { response, ms } = await timed(path, { headers: { cookie } })
      expect(response.status).toBe(200)
      expect(ms, `${path} under ${JSON.stringify(fault)}`).toBeLessThan(200)
    }
    expect((await ask('/api/health')).status).toBe(200)
    await injectFault('redis', {})
  }
})

test('with Redis stopped limits fall back to the isolate’s own bucket', async () => {
  await injectFault('redis', { down: true })
  const client = { headers: { 'x-forwarded-for': freshAddress() } }
  const first = await ask('/api/cart', client)
  expect(first.status).toBe(200)
  let denied: Response | undefined
  for (let call = 0; call < 400 && denied === undefined; call++) {
    const response = await ask('/api/cart', client)
    if (response.status === 429) denied = response
    await response.body?.cancel()
  }
  expect(denied?.headers.get('retry-after')).toMatch(/^\d+$/)
})

test('with Edge Config stopped, hanging or corrupt the last good snapshot stays in force, and nobody waits twice', async () => {
  test.setTimeout(120_000)
  const first = await ask('/')
  const headers = { cookie: cookiesOf(first) }
  for (const fault of [{ down: true }, { corrupt: true }, { status: 500 }, { latencyMs: 30_000 }]) {
    await injectFault('edgeConfig', fault)
    await pause(4_500)
    const delays: number[] = []
    for (let visit = 0; visit < 10; visit++) {
      const { response, ms } = await timed('/', { headers })
      expect(response.status).toBe(200)
      expect(variantOf(response, 'hero-copy')).toBe(variantOf(first, 'hero-copy'))
      delays.push(ms)
    }
    // The first may wait 150 ms for the store; all after it find that somebody has waited already.
    expect(delays[0], JSON.stringify(fault)).toBeLessThan(350)
    expect(delays.slice(1).filter((ms) => ms > 120)).toEqual([])
    await injectFault('edgeConfig', {})
  }
})

test('with Edge Config hanging a console page says so, and waits for it a second at most', async ({
  page,
}) => {
  await signIn(page)
  await injectFault('edgeConfig', { latencyMs: 30_000 })
  const response = await page.goto(`${instance().site}/console/team`)
  await expect(page.getByText('Edge Config does not answer')).toBeVisible()
  // The document alone, to its last byte: scripts and fonts come as fast as the machine is free.
  expect(await response?.finished()).toBeNull()
  const timing = response?.request().timing()
  expect(timing?.responseEnd).toBeGreaterThan(0)
  expect((timing?.responseEnd ?? 0) - (timing?.requestStart ?? 0)).toBeLessThan(2_500)
})
