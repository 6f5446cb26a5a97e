import { expect, test } from '@playwright/test'
import { ask, cookiesOf, freshAddress, injectFault, pause, variantOf } from './instance.ts'

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

test('with Redis stopped pages are served as ever', async () => {
  const cookie = cookiesOf(await ask('/'))
  await timed('/', { headers: { cookie } })
  await injectFault('redis', { down: true })
  for (let visit = 0; visit < 10; visit++) {
    const { response, ms } = await timed('/', { headers: { cookie } })
    expect(response.status).toBe(200)
    expect(ms).toBeLessThan(200)
  }
  expect((await ask('/api/health')).status).toBe(200)
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

test('with Edge Config stopped or corrupt the last good snapshot stays in force', async () => {
  const first = await ask('/')
  for (const fault of [{ down: true }, { corrupt: true }, { status: 500 }, { latencyMs: 2_000 }]) {
    await injectFault('edgeConfig', fault)
    await pause(4_500)
    const { response, ms } = await timed('/', { headers: { cookie: cookiesOf(first) } })
    expect(response.status).toBe(200)
    expect(variantOf(response, 'hero-copy')).toBe(variantOf(first, 'hero-copy'))
    expect(ms).toBeLessThan(350)
    await injectFault('edgeConfig', {})
  }
})
